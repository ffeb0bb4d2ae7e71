import type { Case } from './case';

const line = (title: string, text: string, markdown?: string): Case => ({
  title,
  html: `<p>${text}</p>`,
  ...(markdown !== undefined && { markdown }),
});

export const cjks: Case[] = [
  line('bold between characters', '这是<b>重点</b>内容', '这是**重点**内容'),
  line(
    'bold that ends in a full stop',
    '这是<b>重点。</b>下一句',
    '这是<strong>重点。</strong>下一句',
  ),
  line('bold that begins with a quotation mark', '他说<b>“你好”</b>然后走了'),
  line('bold in brackets', '（<b>注意</b>）'),
  line('bold that ends in a bracket', '<b>注意（重要）</b>事项'),
  line('bold after a full stop', '完了。<b>开始</b>。'),
  line('italic with punctuation', '《<i>红楼梦》</i>的作者'),
  line('struck with punctuation', '价格<s>100元，</s>现在'),
  line('Japanese with corner brackets', '彼は<b>「はい」</b>と言った'),
  line('Korean with particles', '이것은 <b>중요(重要)</b>합니다'),
  line('bold beside full-width forms', '<b>Ａ：</b>答'),
  line('bold around a link', '见<b><a href="https://e.com/">这里</a></b>吧'),
  line('bold around code', '用<b><code>a</code></b>吧'),
  line('bold beside emoji', '好<b>👍</b>的'),
  line('text before an address', '见https://example.com/页边。'),
  {
    title: 'a highlight with punctuation',
    html: '<p>这是<mark class="postil-amber" data-annotation="1">重点。</mark>下一句</p>',
    back: '<p>这是<mark>重点。</mark>下一句</p>',
    markdown: '这是==重点。==下一句',
    isOurs: true,
  },
  {
    title: 'two highlights beside each other',
    html: '<p><mark class="postil-amber">甲</mark><mark class="postil-blue">乙</mark></p>',
    back: '<p><mark>甲</mark><mark>乙</mark></p>',
    isOurs: true,
  },
  {
    title: 'a highlight around bold',
    html: '<p>a<mark class="postil-amber">b <b>c</b></mark> d</p>',
    back: '<p>a<mark>b <b>c</b></mark> d</p>',
    isOurs: true,
  },
  {
    title: 'a highlight beside equals signs',
    html: '<p>x=<mark class="postil-amber">y</mark>=z <mark class="postil-amber">=q=</mark></p>',
    back: '<p>x=<mark>y</mark>=z <mark>=q=</mark></p>',
    isOurs: true,
  },
];
