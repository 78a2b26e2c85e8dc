"""How Russian spells the syllables of Chinese, as Palladius did."""

import re


def by_other_words(text: str) -> dict[str, str]:
    """Each other word, and the one behind it."""
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_CYRILLIC_ONSETS = by_other_words(
    "b б p п m м f ф d д t т n н l л g г k к h х q ц x с r ж c ц s с z цз j цз zh чж ch ч sh ш w в"
)
_CYRILLIC_RHYMES = by_other_words(
    "a а o о e э ai ай ei эй ao ао ou оу er эр an ань en энь ang ан eng эн ong ун i и ia я ie е"
    " iao яо iu ю ian янь in инь iang ян ing ин iong юн u у ua уа uo о uai уай ui уй uan уань"
    " un унь uang уан ue юэ"
)
_CYRILLIC_PALATAL = by_other_words(
    "a я o ё e е ao яо ou ю an янь ang ян ong юн u юй ue юэ uan юань un юнь"
)
"""What rhymes become after y, and those in u after j, q and x."""

_CYRILLIC_WHOLE = by_other_words("zi цзы ci цы si сы wu у hui хуэй lv люй")

_SYLLABLES = """
    a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can
    cang cao ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chuai chuan
    chuang chui chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de deng di dia
    dian diao die ding diu dong dou du duan dui dun duo e ei en er fa fan fang fei fen feng fou
    fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai
    han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang
    jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke ken keng kong kou ku kua
    kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin
    ling liu long lou lu luan lue lun luo ma mai man mang mao me mei men meng mi mian miao mie
    min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning
    niu nong nou nu nuan nue nuo o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping
    po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren
    reng ri rong rou ru ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang
    shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su
    suan sui sun suo ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun
    tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan
    xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze
    zei zen zeng zha zhai zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhua zhuai zhuan
    zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
"""

SYLLABLES = tuple(_SYLLABLES.split())
"""Those of pinyin that characters are read by, in order."""


def cyrillic(syllable: str) -> str:
    """How Russian spells a syllable of pinyin, as Palladius did: zhang, чжан."""
    parts = re.fullmatch("([zcs]h|[bpmfdtnlgkhjqxrzcswy])?([aeiou].*)", syllable)
    if syllable in _CYRILLIC_WHOLE or not parts:
        return _CYRILLIC_WHOLE.get(syllable, "")
    onset, rhyme = parts[1] or "", parts[2]
    palatal = onset == "y" or (onset in ("j", "q", "x") and rhyme[0] == "u")
    ends = _CYRILLIC_PALATAL if palatal and rhyme in _CYRILLIC_PALATAL else _CYRILLIC_RHYMES
    return _CYRILLIC_ONSETS.get(onset, "") + ends[rhyme] if rhyme in ends else ""
