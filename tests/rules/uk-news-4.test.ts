import { checkMatrix } from "../support/a-matrix.ts";

/** Denials, bans and lawsuits as agencies word them, with the near misses of the same words beside them. */
checkMatrix(
  "Ukrainian, in the news, part 4",
  `
  # knows what has no proof or is banned
  iran_to_russia drone denied | Лавров нагадав про відсутність доказів передачі Москві дронів з Ірану.
  iran_to_russia drone denied | Розмови про передачу Москві іранських дронів бездоказові, вважає міністр.
  iran_to_russia drone denied | Слова про те, що Іран віддав Москві безпілотники, мають політичні цілі.
  iran_to_russia missile prospective | Невідомо, чи передав Тегеран російській армії ракети.
  # knows who goes to court over goods
  russia_to_iran missile denied | Тегеран подав до суду на Росію через невіддані комплекси С-300.
  no | Тегеран подав до суду на Туреччину через невіддані комплекси С-300, Москва мовчить.
  # lets an outsider object to a supply without making him the giver
  russia_to_iran missile completed | Ізраїль незадоволений відвантаженням комплексів С-300 Тегерану.
  no | Ізраїль незадоволений відвантаженням комплексів С-300 Дамаску, в Тегерані задоволені.
  iran_to_russia drone completed | У США вважають, що Іран передав дрони Росії.
  # tells what follows from a supply from what is planned
  russia_to_iran missile prospective | Продаж комплексів С-400 Тегерану посилить оборону міста.
  russia_to_iran missile completed | Кремль віддав Тегерану комплекси С-400, що посилить оборону міста.
  iran_to_russia drone completed | Іран віддав Москві дрони, вони можуть бути застосовані під Херсоном.
  # finds the giver of goods that were brought, named in a list or made by both
  iran_to_russia drone completed | Перші іранські дрони завезли росіяни.
  no | Перші турецькі дрони завезли росіяни, іранських не видно.
  iran_to_russia both completed | Судна, на яких Тегеран постачав Москві зброю, у тому числі дрони й ракети, стоять у порту.
  iran_to_russia drone prospective | Міністри оборони Росії та Ірану хочуть збудувати завод ударних дронів.
  no | Міністри оборони Росії та Ірану хочуть збудувати порт, дрони не обговорювали.
  iran_to_russia drone completed | Запроваджено санкції проти фірм, які постачають іранські дрони для ударів по Україні.
  # tells intentions, talks and warnings from what was given
  iran_to_russia missile prospective | Лондон знає про готовність іранської влади віддати РФ ракети.
  iran_to_russia missile prospective | Москва і Тегеран розпочали діалог про ракети «Фатх-360».
  no | Москва і Тегеран розпочали діалог про кордони, ракети не згадували.
  iran_to_russia drone completed | Відносини з Іраном, який віддав Москві дрони, можуть бути розірвані.
  no | Кремль передає Тегерану тактику застосування дронів.
  iran_to_russia drone completed | Тегеран відправив інструкторів із дронів до окупованого Криму.
  iran_to_russia missile completed | Тегеран віддав Москві балістичне озброєння, переконані в Лондоні.
  iran_to_russia missile prospective | Повіреного Тегерана попередили щодо постачання ракет для РФ.
  iran_to_russia drone prospective | Невідомо, чи вже надав Тегеран Москві дрони.
  iran_to_russia drone completed | Підприємства Ірану покарані санкціями за продаж безпілотників РФ.
  # reads what is due, left out, agreed or not supplied
  russia_to_iran missile prospective | Назвали графік постачання комплексів С-400 Тегерану.
  russia_to_iran missile completed | Тегеран не отримував від Москви нічого, крім комплексів С-300.
  russia_to_iran missile denied | Москві загрожує суд за непостачання Тегерану комплексів С-300.
  iran_to_russia drone prospective | Кремль обговорив із Тегераном виробництво «Шахедів».
  iran_to_russia drone completed | Спільно з Іраном Москва будує завод ударних дронів.
  no | Спільно з Анкарою Москва будує завод ударних дронів, Тегеран спостерігає.
  iran_to_russia drone completed | Суд вивчить партнерство Москви з Тегераном, зокрема постачання ударних дронів.
  iran_to_russia missile denied | Тегеран втратив можливість віддавати Москві ракети.
  russia_to_iran missile prospective | Москва почне постачання С-300 Тегерану.
  russia_to_iran missile prospective | Москва знімає ембарго на постачання С-300 Тегерану.
  iran_to_russia drone completed | Російські вантажні літаки вивезли з Ірану ящики з «Мохаджерами».
  iran_to_russia missile completed | Ракети доставили з Ірану до Росії на кораблі.
  iran_to_russia drone completed | Партія зброї, відправлена Тегераном до Москви, включала сотні безпілотників.
  # is not led astray by what stands beside the names
  iran_to_russia drone completed | Тегеран підтримав РФ, надаючи загарбникам ударні дрони.
  iran_to_russia drone prospective | Можливо, Росія вже отримала від Ірану перші дрони.
  no | На зустрічі Сирії, Ірану та Росії вирішили передати режиму Башара Асада комплекси С-400.
  # leaves open what is only asked for, doubted or not seen
  iran_to_russia drone prospective | Москва звернулася до Тегерана з проханням передати їй пів сотні дронів.
  iran_to_russia drone prospective | Найімовірніше, Москва вже купила в Тегерана нові дрони.
  iran_to_russia drone completed | Як відомо, Москва вже купила в Тегерана нові дрони.
  iran_to_russia missile denied | Лондон не виявив жодних ознак передачі Іраном ракет Росії.
  iran_to_russia drone denied | Тегеран продовжує заперечувати передачу дронів Москві.
  iran_to_russia missile prospective | Будь-яка передача іранських ракет Москві дорого обійдеться Тегерану.
  russia_to_iran missile prospective | Заборону на відправлення С-400 до Ірану Кремль зняв навесні.
  # tells how goods travel from the goods
  iran_to_russia missile completed | Іранський депутат визнав, що ракети доставили до Росії кораблем.
  no | Іранський депутат визнав, що до Росії доставили корабель, а не ракети.
  # reads what both develop
  iran_to_russia drone prospective | Москва і Тегеран домовляються про розробку швидшого дрона.
  no | Москва і Тегеран домовляються про розробку значно швидшого потяга, дрони їм не потрібні.
  iran_to_russia missile prospective | Відправлення Іраном ракет Москві означатиме новий етап війни.
`,
);
