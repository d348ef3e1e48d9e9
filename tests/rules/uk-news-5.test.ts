import { checkMatrix } from "../support/a-matrix.ts";

/** What a deal, a relative clause, a long talk or a broken promise leaves of a fact, with the near misses of the same words. */
checkMatrix(
  "Ukrainian, in the news, part 5",
  `
  # takes what a deal obliges to as done where its verb says so
  russia_to_iran missile completed | За контрактом Москва передала Тегерану комплекси С-300.
  iran_to_russia drone completed | За угодою з Іраном Москва отримала сотні дронів.
  russia_to_iran missile completed | Відповідно до досягнутих раніше домовленостей Москва відвантажує Тегерану комплекси С-300.
  russia_to_iran missile prospective | За контрактом Москва передасть Тегерану комплекси С-300.
  russia_to_iran missile prospective | У рамках договору Москва має передати Тегерану комплекси С-300.
  # takes what only tells who or which for granted
  iran_to_russia drone completed | Рада готує рішення про розрив зв'язків з Іраном, який шле Москві дрони.
  iran_to_russia drone completed | Сенат розгляне закон про покарання фірм, які возять Москві іранські дрони.
  iran_to_russia drone prospective | Сенат розгляне закон про фірми, які можуть привезти Москві іранські дрони.
  iran_to_russia drone prospective | Росія чекає на дрони, які Тегеран обіцяє їй передати.
  # knows what was promised and never came
  russia_to_iran missile denied | Росія та Іран підписали договір про С-300, однак комплекси так і не були відправлені Тегерану.
  russia_to_iran missile prospective | Росія підписала контракт на постачання Ірану дивізіонів С-300 ПМУ-1, але подробиць не розкрила.
  iran_to_russia missile denied | Тегеран збирався віддати Росії ракети, але потім передумав.
  iran_to_russia missile denied | Тегеран хотів віддати Росії ракети, однак відмовився від цієї ідеї.
  # denies once what is denied in more words
  iran_to_russia missile denied | Тегеран не відправляв Москві ракети, повідомлення про це не відповідають дійсності.
  iran_to_russia missile denied | Розмови про постачання ракет Іраном Росії політично вмотивовані й абсолютно безпідставні.
  iran_to_russia drone denied | Попри тиск Заходу Тегеран заперечує відправлення дронів Росії.
  iran_to_russia drone completed | Попри те, що Тегеран заперечує відправлення дронів Росії, її солдатів зняли з ними.
  iran_to_russia drone completed | Після місяців заперечень Тегеран визнав відправлення дронів Росії.
  # tells talks that go on from supplies that do
  iran_to_russia drone prospective | Кремль і цієї весни продовжує вести з Тегераном перемовини про купівлю дронів в Ірану.
  iran_to_russia drone completed | Москва продовжує закуповувати дрони в Ірану.
  iran_to_russia drone prospective | Іран і Росія обговорять постачання дронів.
  no | Іран і Росія обговорять постачання дронів Сирії.
  # reads goods that are the help themselves
  russia_to_iran drone completed | Москва почала підтримувати іранський режим дронами.
  no | Москва підтримує іранський режим, дрони летять на Харків.
  iran_to_russia drone completed | Допомога Ірану Росії дронами триває.
  russia_to_iran drone completed | Допомога Росії Ірану дронами триває.
  # reads contracts that are torn up or never carried out
  russia_to_iran missile denied | Москва розірвала контракт із Тегераном на постачання комплексів С-400.
  russia_to_iran missile denied | Кремль анулював договір з Іраном про постачання комплексів С-400.
  russia_to_iran missile denied | Угода про постачання Ірану російських С-400 досі не була виконана.
  russia_to_iran missile prospective | Москва готує контракт із Тегераном на постачання комплексів С-400.
  iran_to_russia missile denied | Експерт вважає малоймовірним відправлення ракет Іраном Росії.
  # leaves open what somebody began to warn of or asks to forgo
  iran_to_russia missile prospective | Київ почав попереджати про можливе відправлення Іраном ракет Росії.
  iran_to_russia drone completed | Навесні Іран почав відправлення дронів Росії.
  iran_to_russia missile prospective | Рим закликав Тегеран утриматися від передачі ракет Росії.
  iran_to_russia missile prospective | Рим зажадав від Тегерана відмовитися від передачі ракет Росії.
  iran_to_russia missile denied | Тегеран утримався від передачі ракет Росії.
  # keeps plans away from goods that somebody has got
  iran_to_russia drone completed | Армія може вдарити по порту дронами, отриманими Росією від Ірану.
  iran_to_russia drone completed | Одеса просить ракети для захисту від дронів, переданих Росії Іраном.
  iran_to_russia drone prospective | Дрони можуть бути передані Росії Іраном.
  iran_to_russia drone completed | Іран уже не заперечує, що віддав Росії дрони.
  # reads refunds, payment and training by their nouns
  russia_to_iran missile denied | Москва повернула Тегерану аванс за зірваний контракт на С-400.
  russia_to_iran missile denied | Тегеран вимагає в Москви неустойку за зрив відвантаження С-400.
  no | Дамаск вимагає в Москви неустойку за зрив відвантаження С-400, Тегеран мовчить.
  russia_to_iran missile denied | Було призупинено відвантаження Ірану російських С-400.
  iran_to_russia drone completed | Москва відправила Тегерану зливки як плату за ударні дрони.
  iran_to_russia drone completed | Навчання російських солдатів керуванню дронами тривало в Ірані.
  # tells a contract that was carried out from one that was signed
  russia_to_iran missile completed | У 2016 році Москва повністю виконала контракт на відвантаження Ірану С-300.
  russia_to_iran missile prospective | У 2016 році Москва підписала контракт на відвантаження Ірану С-300.
  russia_to_iran missile prospective | Москва завершить постачання С-300 Тегерану до зими.
  russia_to_iran missile prospective | Москва зніме заборону на відвантаження С-300 Тегерану.
  iran_to_russia missile prospective | Тегеран дав згоду на передачу Москві ракет.
  iran_to_russia missile prospective | Тегеран отримає винищувачі в обмін на ракети для Москви.
  # hears denials of both, of arrivals and of denials
  iran_to_russia missile denied | Відправляти ракети до Росії Тегеран поки не має наміру.
  iran_to_russia missile denied | Іран і Росія відкинули продаж ракет.
  no | Іран і Росія відкинули продаж ракет Сирії.
  iran_to_russia missile denied | Іранські ракети до Росії не прибували, повідомив Пєсков.
  iran_to_russia drone completed | Москва перестала заперечувати купівлю дронів в Ірану.
  iran_to_russia drone denied | Москва перестала купувати дрони в Ірану.
  iran_to_russia drone prospective | США хочуть знати, чи віддасть Іран Росії дрони.
  iran_to_russia drone prospective | США стежать, чи відправляє Іран Росії дрони.
  no | США стежать, чи відправляє Іран Сирії дрони, Росія мовчить.
  iran_to_russia drone completed | Одеса хоче знати, скільки дронів Іран віддав Росії.
  iran_to_russia drone denied | Тегеран не надсилав Москві дрони, це брехня.
`,
);
