/*
 * Written as lists of words where that can be, not as one pattern each: a pattern of a hundred words
 * takes a third of a millisecond to compile on a page that asks it ten times.
 */
const set = (words: string) => new Set(words.split('|'));

const CONTROLS = set(
  'advertisement|advertizement|advert|ad|ads|sponsored|sponsored content|promoted|image|photo|photos|gallery|video|play|play video|close|caption|hide caption|toggle caption|enlarge|enlarge this image|show caption|share|share:|share this|share this:|share this article|share this story|share this post|share this page|share this on|share on|share on:|share article|share story|share post|share page|tweet|pin|pin it|email|e-mail|email this|e-mail this|print|print this|copy link|link copied|link copied!|save|like|reply|follow|subscribe|sign up|sign in|log in|login|register|menu|search|comment|comments|no comments|no comments yet|no posts|discussion about this post|leave a comment|leave a reply|add comment|add a comment|post a comment|view comments|show comments|loading|loading...|loading…|read more|more|show more|load more|continue reading|story continues|story continues below|story continues advertisement|story continues below advertisement|back to top|top|next|previous|published|updated|listen|listen to article|listen to this article|facebook|twitter|linkedin|whatsapp|reddit|pinterest|telegram|flipboard|related|tag|tag:|tags|tags:|topic|topic:|topics|topics:|分享|收藏|点赞|评论|举报|打印|广告|返回顶部|相关阅读',
);
const CONTROL =
  /^(?:\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?|\d+ comments?|article continues (?:below|after).*|skip (?:to|past) .{0,40}|分享到.{0,10}|加载中.{0,3}|责任编辑.{0,12})$/;

/** True for lines that are a control, a label or a counter of the page, whatever stands around them. */
export function isControl(text: string): boolean {
  if (text.length > 80) return false;
  const said = text.toLowerCase();
  return CONTROLS.has(said) || (/^[\das分加责]/.test(said) && CONTROL.test(said));
}

const RELATED = set(
  "you may like|you might like|you may also like|you might also like|you may be interested in|you may also be interested in|you might be interested in|you might also be interested in|you may enjoy|you may also enjoy|you might enjoy|you might also enjoy|related|related article|related articles|related story|related stories|related post|related posts|related news|related content|related reading|related link|related links|related topic|related topics|related coverage|related video|related videos|read also|read next|read more|recommended|recommended for you|recommended reading|recommended stories|recommended articles|recommended posts|recommendations|what to read next|up next|trending|trending now|most popular|most read|most viewed|most shared|popular|popular posts|popular now|popular stories|editors picks|editor’s picks|editors’ picks|editor's picks|editors' picks|editors pick|editor’s pick|editor's pick|editors choice|editor’s choice|editors’ choice|editor's choice|don’t miss|don't miss|latest|latest news|latest stories|latest posts|latest articles|top stories|top news|other stories|in case you missed it|keep reading|next article|next story|next post|next up|links to this page|lesen sie auch|mehr zum thema|auch interessant|lire aussi|à lire aussi|sur le même sujet|voir aussi|leia também|leia mais|veja também|lee también|te puede interesar|noticias relacionadas|leggi anche|lees ook|читайте также|по теме|相关阅读|相关文章|相关新闻|相关推荐|相关链接|相关报道|推荐阅读|延伸阅读|猜你喜欢|热门文章|热门推荐|为你推荐|更多阅读|更多文章|更多新闻|更多内容|关連記事|関連記事|あわせて読みたい|おすすめ記事|관련기사|관련 기사",
);
const RELATED_MORE =
  /^(?:more (?:from|on|in|about|stories|news|coverage|articles)\b.{0,40}|also (?:read|see|on)\b.{0,30})$/;

/** True for a heading or a line under which only links to other pages stand. */
export function isRelated(text: string): boolean {
  if (text.length > 80) return false;
  const said = text.toLowerCase().replace(/\s*(?:\.{3}|…)?[:：]?$/, '');
  return RELATED.has(said) || (/^(?:more|also) /.test(said) && RELATED_MORE.test(said));
}

/** A short line that sends the reader elsewhere: a prompt, then a link. */
export const PROMPT =
  /^(?:[>»▶►•|–—-]+\s*)?(?:\(?(?:read (?:more|also|next|the (?:full|original))|see also|also (?:read|see)|related\b|more\s*:|watch\s*(?:now\s*)?:|click here|check out|don['’]t miss|download (?:our|the)|follow (?:us|@)|join us|sign up|subscribe|like us|got a (?:tip|story)|have a (?:tip|story|question)|(?:à )?lire (?:aussi|la suite)|leia (?:também|mais)|lee (?:también|más)|lesen sie auch|mehr zum|leggi anche|читайте также)|(?:阅读原文|点击(?:这里|此处|查看|阅读|进入)|更多(?:精彩|内容|资讯)|查看更多|扫码|相关(?:阅读|文章)|延伸阅读|推荐阅读))/i;

/** One of these is in every line that asks; most paragraphs have none. */
const ASKING_WORDS =
  'newsletter|sign up|subscri|inbox|e-mail|email|news alert|deliver|get the |download|become a |journalism|follow|on twitter|on facebook|on instagram|join |like us|公众号|微信|二维码|频道|ニュースレター|メルマガ'.split(
    '|',
  );
const ASKING =
  /\b(?:newsletters?|sign up (?:for|to|here|now)|subscribe (?:to|for|now|here|today)|(?:to|in|into) your (?:e-?mail )?inbox|free (?:daily|weekly) e-?mail|breaking news (?:alerts?|emails?)|delivered (?:straight |right |directly )?to (?:you|your)|get the latest (?:news|updates|stories)|download (?:our|the) .{0,20}app|get the .{0,30} app|become a (?:member|subscriber|patron)|support (?:our|independent) journalism|follow (?:us|him|her|me|them|@\w+|\w+(?: \w+){0,2}) on\b|on (?:twitter|facebook|instagram)(?: (?:at|and|or|@).*)?\.?$|join (?:our|the) (?:telegram|whatsapp|discord|facebook|mailing)|like us on)|(?:关注|訂閱|订阅|扫描?|长按).{0,12}(?:公众号|微信|二维码|频道)|ニュースレター|メルマガ/;

/** True for a box that asks for the reader's address or loyalty. */
export function isAsking(text: string): boolean {
  const said = text.toLowerCase();
  return ASKING_WORDS.some((word) => said.includes(word)) && ASKING.test(said);
}

/** The first word of every closing line, or words that are somewhere in it. */
const CLOSING_STARTS =
  /^(?:[©(]|c[oa]|all |the |this |disc|add|fur|rep|wri|edi|con|e-?m|rea|fol|have |got |fil|pos|pub|tag|top|key|pho|ima|pic|sou|via|last |cli|[责编来原版免声转本关标未])/;
const CLOSING_WORDS = ['all rights reserved', 'contributed', 'be reached'];
const CLOSING =
  /^(?:©|\(c\)\s|copyright\b|all rights reserved|.{0,80}all rights reserved|(?:the )?contents? of this site|this (?:material|article|story|content|post)\b.{0,60}\b(?:may not be|is reproduced|was (?:first|originally)|first appeared|originally appeared|has been (?:updated|corrected))|disclaimer\b|\(?(?:additional |further )?(?:reporting|writing|editing)\b.{0,80}\bby\b|.{0,120}\bcontributed (?:to )?(?:this|reporting)|(?:contact|e-?mail|reach|write to|follow) .{0,80}(?:@|\bat\b|on twitter)|.{0,60}\b(?:can|may) be reached (?:at|by|on)\b|have a (?:tip|story)\b|got a (?:tip|story|question)\b|(?:filed|posted|published) (?:under|in)\b|tags?\s*[:：]|topics?\s*[:：]|keywords?\s*[:：]|categor(?:y|ies)\s*[:：]|(?:photo|image|picture)s?(?: credit)?\s*[:：]|editor['’]s note\b|source\s*[:：]|via\s*[:：]|last (?:updated|modified)|report (?:a )?(?:typo|error|correction)|click here|(?:责任编辑|编辑|责编|来源|原标题|原文链接|版权声明|免责声明|声明|转载|本文来自|本文转自|关键词|标签)\s*[:：|（(]|版权所有|未经.{0,12}(?:授权|许可))/;

/** True for the last lines of an article that speak of the article or its site. */
export function isClosing(text: string): boolean {
  const said = text.slice(0, 200).toLowerCase();
  const isLikely = CLOSING_STARTS.test(said) || CLOSING_WORDS.some((words) => said.includes(words));
  return isLikely && CLOSING.test(said);
}

const BOX_NAMES = set(
  'related|recommend|recommended|recommends|recommendation|recommendations|newsletter|newsletters|share|sharing|sharebar|shares|social|socials|promo|promos|promotion|outbrain|taboola|authorbio|authorbox|authorcard|authorinfo|authorprofile|authorabout|authorcontact|authorfooter|abouttheauthor|aboutauthor|bio|breadcrumb|breadcrumbs|rail|teaser|teasers|readmore|morefrom|trending|popular|signup|subscribe|subscription|advert|adverts|advertisement|sponsor|sponsored|pagination|pager|postnav|postnavigation|toolbar|comment|comments|disqus|cookie|consent|paywall|tag|tags|taglist|posttags|entrytags|backlinks|toctoggle|reaction|reactions|like|likes|upvote|rating|ratings|printonly|screenreader|screenreadertext|sronly|visuallyhidden|skiplink|offscreen',
);

/**
 * True where a class or an id in `names` is that of a box about the page or the site, by one of its
 * words or two side by side.
 */
export function isFurnitureName(names: string): boolean {
  for (const name of names.toLowerCase().split(/\s+/)) {
    const words = name.split(/[_-]+/);
    for (const [index, word] of words.entries()) {
      const two = word + (words[index + 1] ?? '');
      if (BOX_NAMES.has(word) || BOX_NAMES.has(two)) return true;
      if (word === 'about' && BOX_NAMES.has(two + (words[index + 2] ?? ''))) return true;
    }
  }
  return false;
}
