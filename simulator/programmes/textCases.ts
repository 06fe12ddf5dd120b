import { usual, type Recipe } from './recipe'

const textCase = (id: string, about: string, fields: Recipe['fields']): Recipe => ({
  id,
  kind: 'texts',
  about,
  channelId: 15,
  aired: { daysAgo: 3, at: '11:00' },
  minutes: 40,
  images: usual('waves'),
  fields,
})

const paragraph =
  'I de lange sommernætter, hvor himlen aldrig bliver helt mørk, går folk i Vesterhavsbyerne stadig ned til stranden for at lytte. De siger, at man kan høre klokkerne fra de sogne, som havet tog. '

export const textCases: readonly Recipe[] = [
  textCase('text_long', 'A very long title and description', {
    title:
      'Den ganske forunderlige og i alle henseender sandfærdige beretning om speciallægepraksisplanlægningsstabiliseringsperioden i Sønder Omme og omegn, fortalt af dem, der var med',
    subTitle:
      'Første del af det store historiske tilbageblik over årene 1968 til 2024, med hidtil ukendte optagelser fra borgernes egne smalfilm og sognearkivet',
    description: Array.from({ length: 12 }, () => paragraph.repeat(3).trim()).join('\n\n'),
    genres: ['Dokumentar', 'Historie', 'Lokalhistorie', 'Kultur', 'Samfund', 'Portræt', 'Arkivfilm', 'Debat'],
    country: 'DK,DE,SE,NO,FI,IS,GL,FO',
    date: '2024',
  }),
  textCase('text_missing', 'A title and nothing else', { title: 'Testbillede' }),
  textCase('text_wrong_types', 'Every other field of the wrong kind', {
    title: 'Forkerte felter',
    subTitle: 42,
    description: ['en', 'liste'],
    genres: 'Drama',
    series: 'S1 E1',
    date: 'engang i tresserne',
    country: { code: 'DK' },
    credits: [{ name: '' }, null, 'Else', { type: 'ACTOR', name: 'Else Birk' }],
    streams: { NETFLIX: true },
  }),
  textCase('text_english', 'English, with marks that break naïve markup', {
    title: 'The Baker’s <Daughter> & Other "True" Stories',
    subTitle: 'Part 1: 100 % rye',
    description:
      'Six families, one oven & no recipe. A documentary about sourdough, patience and getting up at 3 a.m.',
    genres: ['Documentary'],
    country: 'GB',
    date: '2017-05-01',
  }),
  textCase('text_arabic', 'Arabic, right to left', {
    title: 'حكايات من المدينة القديمة',
    subTitle: 'الحلقة الأولى: باب الضوء',
    description:
      'رحلة في أزقة دمشق القديمة مع الحرفيين الذين ما زالوا يعملون بأيديهم كما عمل أجدادهم قبل مئات السنين.',
    genres: ['وثائقي'],
    country: 'SY',
  }),
  textCase('text_arabic_danish', 'Arabic with Danish names and figures in it, many lines', {
    title: 'العيش في Nørrebro: قصة 12 عائلة!',
    subTitle: 'الجزء 2 (من 3)',
    description: Array.from(
      { length: 3 },
      () =>
        'انتقلت عائلة يوسف إلى Sønder Omme عام 2016، وفتحت متجرًا صغيرًا قرب Vestergade 12-14. يروي كلّ من Åse Holm (71 سنة) وجارها محمود كيف صار 85 % من سكان الشارع زبائن: «نلتقي هنا كل يوم»، كما يقولون.',
    ).join(' '),
    genres: ['وثائقي'],
    country: 'DK',
    credits: [
      { type: 'DIRECTOR', name: 'ليلى حدّاد' },
      { type: 'ACTOR', name: 'Åse Holm', role: 'الجارة' },
    ],
  }),
  textCase('text_hebrew', 'Hebrew with vowel points, figures and a bracket', {
    title: 'מכתבים מחיפה (1948–1968)?',
    subTitle: 'פרק 3: הַנָּמֵל',
    description:
      'שלוש משפחות, שני בתים ונמל אחד. הסדרה חוזרת אל השנים שבהן 2 מכל 3 מכתבים לא הגיעו ליעדם, ואל הדוור Jens Møller, שקרא אותם בקול רם.',
    genres: ['תיעודי'],
    country: 'IL',
  }),
  textCase('text_alphabets', 'Cyrillic, Greek and Vietnamese letters', {
    title: 'Київ – Αθήνα – Huế',
    description: 'Три міста, τρεις πόλεις, ba thành phố: én rejse med Việt, Ελένη og Ґалина.',
    genres: ['Rejser'],
    country: 'DK',
    credits: [
      { type: 'DIRECTOR', name: 'Сергій Ївженко' },
      { type: 'ACTOR', name: 'Nguyễn Thị Hương', role: 'Ελένη' },
    ],
  }),
  textCase('text_mixed_rtl', 'Danish, Arabic and Hebrew in one line', {
    title: 'Brev fra بيروت til שלום i Nørrebro',
    subTitle: 'Afsnit 3 (الجزء ٣)',
    description:
      'Tre naboer skriver breve på tre sprog: dansk, العربية og עברית. Postbud nr. 12 læser dem op.',
    genres: ['Kultur'],
    country: 'DK,LB',
  }),
  textCase('text_emoji', 'Emoji, ligatures, combining marks', {
    title: '🎄 Julestuen 👨‍👩‍👧‍👦 – hyggen ﬁndes! é',
    description:
      'Pynt, sange og 🍊 i lange baner. Værterne Ib 🎅🏽 og Åse 🇩🇰 tager imod, 🏴󠁧󠁢󠁥󠁮󠁧󠁿 synger med, og 1️⃣0️⃣ nisser hjælper til. ' +
      '👩🏽‍🚀'.repeat(40),
    genres: ['Underholdning 🎉'],
    country: 'DK',
  }),
]
