import { checkMatrix } from "../support/a-matrix.ts";

checkMatrix(
  "Ukrainian",
  `
  # finds Iran supplying, active, in any order of words
  iran_to_russia drone completed | Іран поставив Росії триста ударних безпілотників.
  iran_to_russia drone completed | Тегеран передає Москві дрони-камікадзе вже другий рік.
  iran_to_russia missile completed | Росії Іран надіслав ракети малої дальності.
  iran_to_russia missile completed | Балістичні ракети Москві продав Тегеран.
  iran_to_russia drone completed | До Росії Іран завіз літаками сотні «Шахедів».
  iran_to_russia drone completed | Дрони «Мохаджер-6» Іран відвантажив російській армії ще влітку.
  iran_to_russia drone completed | Іранські військові перекинули росіянам нову партію БпЛА.
  iran_to_russia drone completed | Корпус вартових ісламської революції доставив дрони російським військовим.
  iran_to_russia missile completed | Ісламська республіка експортує в РФ ракети «Фатех-110».
  iran_to_russia drone completed | Іран забезпечив російські війська баражуючими боєприпасами.
  iran_to_russia drone completed | Тегеран постачає Кремлю безпілотники.
  iran_to_russia missile completed | Іран озброює Росію балістичними ракетами.
  iran_to_russia drone completed | Іран таємно переправив через Каспій до Росії сотні безпілотних літальних апаратів.
  iran_to_russia drone completed | Іранці подарували Путіну кілька нових дронів.
  iran_to_russia drone completed | Іран дрони «Шахед-238» надав окупантам.
  iran_to_russia drone completed | Реактивні дрони «Шахед-238» Росії поставив Іран.
  # finds Russia supplying
  russia_to_iran missile completed | Росія передала Ірану зенітні ракетні комплекси С-400.
  russia_to_iran missile completed | Іранові Москва поставила ПЗРК «Верба».
  russia_to_iran missile completed | Рособоронекспорт відвантажив Тегерану комплекси С-300.
  russia_to_iran missile completed | РФ доставила до Ірану дивізіон «Іскандерів».
  russia_to_iran missile completed | Комплекси «Тор-М1» Тегеранові продала Росія.
  russia_to_iran drone completed | Росія передала Ірану розвідувальні безпілотники «Орлан-10».
  # finds passives
  iran_to_russia drone completed | Сотні дронів були передані Росії Іраном.
  iran_to_russia missile completed | Ракети постачаються Іраном до Росії з літа.
  iran_to_russia drone completed | Росії передано іранські дрони «Мохаджер-6».
  iran_to_russia drone completed | По Харкову били безпілотниками, поставленими Іраном Росії.
  iran_to_russia drone completed | Росія застосувала дрони, отримані від Ірану.
  iran_to_russia drone completed | Закуплені в Ірану дрони Росія застосовує щодня.
  iran_to_russia drone completed | Надіслані Тегераном дрони вже прибули до Росії.
  russia_to_iran missile completed | Комплекси С-400, передані Росією, розгорнуто під Тегераном.
  russia_to_iran missile completed | Системи ППО С-300 поставлено Ірану Росією десять років тому.
  iran_to_russia drone completed | До Росії з Ірану перевезено понад тисячу дронів.
  iran_to_russia drone completed | Іранські безпілотники постачаються російській армії через Каспій.
  # finds nouns
  iran_to_russia drone completed | Поставки Іраном дронів Росії викликали протест Києва.
  iran_to_russia drone completed | Передача Тегераном безпілотників Москві почалася влітку.
  iran_to_russia missile completed | Експорт іранських ракет до Росії зростає.
  iran_to_russia missile completed | З Ірану до Росії пішла партія балістичних ракет.
  russia_to_iran missile completed | Продаж Росією комплексів С-400 Ірану відбувся.
  russia_to_iran missile completed | Постачання російських зенітних ракет Ірану йде через Каспій.
  iran_to_russia drone completed | Закупівля дронів в Ірану коштувала Росії мільярд.
  iran_to_russia drone completed | Нова партія іранських «Шахедів» прибула до Росії.
  iran_to_russia drone completed | Іранські поставки дронів Росії тривають.
  iran_to_russia drone completed | Захід засудив постачання дронів з Ірану російській армії.
  # finds the recipient as the one who acts
  iran_to_russia drone completed | Росія отримала від Ірану першу партію дронів.
  iran_to_russia drone completed | Москва купила в Тегерана дві тисячі безпілотників.
  iran_to_russia missile completed | Росія придбала в Ірану ракети «Фатх-360».
  iran_to_russia drone completed | Росія закуповує іранські дрони сотнями.
  russia_to_iran missile completed | Іран отримав від Росії комплекси С-400.
  russia_to_iran missile completed | Тегеран придбав у Москви зенітні комплекси «Панцир-С1».
  iran_to_russia drone completed | Росія імпортує безпілотники з Ірану.
  iran_to_russia drone completed | По дрони Росія звернулася до Ірану.
  iran_to_russia drone completed | Від Ірану Росія вже отримала тисячу безпілотників.
  iran_to_russia drone completed | Окупанти отримали з Ірану чергову партію «Шахедів».
  # finds headlines
  iran_to_russia drone completed | Іран визнав постачання дронів Росії
  iran_to_russia missile completed | Санкції проти Ірану за передачу ракет Росії
  iran_to_russia drone completed | ЄС покарав Іран за дрони для Росії
  russia_to_iran missile completed | Російські С-400 доставлено до Ірану
  # finds what is planned, asked for, feared
  iran_to_russia missile prospective | Іран планує поставити Росії балістичні ракети.
  iran_to_russia drone prospective | Тегеран збирається передати Москві нові дрони.
  iran_to_russia missile prospective | Іран готовий продати Росії ракети малої дальності.
  iran_to_russia missile prospective | Іран має намір відправити до Росії ракети.
  iran_to_russia missile prospective | Тегеран може передати Кремлю ракети, побоюються у США.
  iran_to_russia missile prospective | Якщо Іран передасть ракети Росії, Захід відповість.
  iran_to_russia missile prospective | США попередили Іран про наслідки постачання ракет Росії.
  russia_to_iran missile prospective | Росія поставить Ірану комплекси С-400 наступного року.
  russia_to_iran missile prospective | Росія домовилася з Іраном про постачання С-400.
  russia_to_iran missile prospective | Москва пообіцяла Тегерану комплекси С-400.
  russia_to_iran missile prospective | Іран запитав у Росії переносні комплекси «Верба».
  russia_to_iran missile prospective | Іран хоче купити в Росії зенітні ракети.
  russia_to_iran missile prospective | Москва і Тегеран обговорюють постачання С-400.
  russia_to_iran missile prospective | Росія розглядає можливість постачання Ірану комплексів С-400.
  iran_to_russia missile prospective | Переговори про постачання іранських ракет Росії тривають.
  iran_to_russia drone prospective | Іран буде постачати Росії дрони нового покоління.
  iran_to_russia drone prospective | Іран постачатиме Росії дрони нового покоління.
  iran_to_russia missile prospective | Чи передасть Іран Росії балістичні ракети?
  russia_to_iran missile prospective | Іран очікує постачання російських С-400.
  iran_to_russia missile prospective | Байден закликав Іран не передавати ракети Росії.
  iran_to_russia drone prospective | Москва просить Тегеран продати ще тисячу безпілотників.
  russia_to_iran missile prospective | Іран отримає від Росії комплекси С-400 восени.
  russia_to_iran missile prospective | Росія запропонувала Ірану зенітні комплекси С-400.
  iran_to_russia missile prospective | Ізраїль побоюється, що Іран передасть Росії ракети.
  # finds denials
  iran_to_russia drone denied | Іран не постачав дрони Росії.
  iran_to_russia drone denied | Тегеран спростував поставки безпілотників Москві.
  iran_to_russia drone denied | Іран заперечує, що передавав дрони Росії.
  iran_to_russia missile denied | Іран відмовився передати Росії балістичні ракети.
  iran_to_russia missile denied | Немає доказів, що Іран передав Росії ракети.
  iran_to_russia missile denied | У Пентагоні не підтвердили передачу іранських ракет Росії.
  iran_to_russia drone denied | Іран припинив постачати дрони Росії.
  iran_to_russia drone denied | Іран більше не постачає Росії безпілотники.
  iran_to_russia drone denied | Поставки іранських дронів до Росії припинено.
  russia_to_iran missile denied | Росія не передавала Ірану комплекси С-400, заявив Пєсков.
  russia_to_iran missile denied | Росія так і не поставила Ірану С-400.
  iran_to_russia missile denied | Іран не буде постачати Росії ракети.
  iran_to_russia missile denied | Іран не постачатиме Росії ракети.
  iran_to_russia missile denied | Тегеран не має наміру передавати Москві ракети.
  iran_to_russia drone denied | Кремль назвав брехнею повідомлення про поставки іранських дронів до Росії.
  iran_to_russia drone denied | Повідомлення про поставки іранських дронів Росії безпідставні.
  russia_to_iran missile denied | Москва призупинила постачання С-300 Ірану.
  # is not misled by a negation that is none
  iran_to_russia drone completed | Іран не заперечує, що постачає дрони Росії.
  iran_to_russia both completed | Іран поставив Росії не лише дрони, а й ракети.
  iran_to_russia drone completed | Іран не припиняє постачати дрони Росії.
  iran_to_russia drone completed | Іран продовжує передавати Росії безпілотники.
  iran_to_russia drone completed | США вимагають від Ірану припинити постачання дронів Росії.
  iran_to_russia drone completed | Іран поставив Росії дрони, хоча раніше заперечував це.
  iran_to_russia drone completed | Іран визнав, що передав Росії дрони до війни.
  iran_to_russia drone completed | Не розкриваючи деталей, Іран підтвердив передачу дронів Росії.
  # keeps use, stock, debris and home production apart
  no | Росія атакувала Одесу іранськими дронами.
  no | Росія випустила по Україні сто «Шахедів».
  no | Сили ППО збили 40 іранських безпілотників, запущених Росією.
  no | Уламки іранського дрона впали на дах, російська атака тривала годину.
  no | Росія виробляє «Герані» в Татарстані.
  no | Завод в Алабузі складає версію іранського «Шахеда» для російської армії.
  no | У Росії закінчуються запаси іранських дронів.
  no | Іран показав нові ракети на навчаннях з Росією.
  no | Росія використовує дрони іранського виробництва.
  # finds help to make them
  iran_to_russia drone completed | Іран допоміг Росії збудувати завод з виробництва дронів.
  iran_to_russia drone completed | Іран передав Росії технологію виробництва «Шахедів».
  iran_to_russia drone completed | Росія випускає «Шахеди» за іранською ліцензією.
  iran_to_russia drone completed | Іран поставив Росії двигуни для безпілотників.
  iran_to_russia missile completed | Тегеран передав Москві креслення балістичних ракет.
  iran_to_russia drone completed | Іранські інструктори навчали російських військових керувати дронами.
  iran_to_russia drone completed | Завод дронів в Алабузі збудовано за допомогою Ірану.
  iran_to_russia missile completed | Іран відправив Росії пускові установки для ракет «Фатх-360».
  iran_to_russia drone prospective | Росія та Іран обговорюють спільне виробництво безпілотників.
  russia_to_iran drone completed | Росія передала Ірану комплектуючі для дронів.
  # is not misled by others in the sentence
  no | КНДР поставила Росії балістичні ракети, заявили в Ірані.
  no | Іран передав хуситам ракети, а Росія лишилася осторонь.
  no | Китай продає Росії компоненти дронів, Іран теж купує китайське.
  no | Росія поставила Індії комплекси С-400, Іран стежить за угодою.
  no | Іран постачає дрони Венесуелі, повідомляє російська преса.
  no | Іран передав «Хезболлі» ракети, Росія це засудила.
  no | Іран продав Судану безпілотники; Росія будує там базу.
  no | Росія передасть Білорусі ракети «Іскандер», Іран промовчав.
  iran_to_russia drone completed | Іран поставив Росії дрони, а Китай обмежився заявами.
  iran_to_russia drone completed | Росія отримала дрони від Ірану і снаряди від КНДР.
  # keeps to missiles and drones
  no | Росія передала Ірану винищувачі Су-35.
  no | Іран поставив Росії артилерійські снаряди й патрони.
  no | Росія та Іран підписали договір про постачання газу.
  no | Росія продала Ірану навчальні літаки Як-130.
  no | Росія та Іран провели спільні навчання з ракетами.
  no | Росія та Іран обговорили ядерну угоду й дрони США.
  iran_to_russia drone completed | Росія передала Ірану винищувачі в обмін на дрони.
  # finds sanctions over supplies, and only those
  iran_to_russia drone completed | США запровадили санкції проти іранських компаній за поставки дронів Росії.
  iran_to_russia missile completed | Британія внесла до чорного списку Іран Ейр за перевезення ракет до Росії.
  no | США запровадили санкції проти іранських виробників дронів.
  no | ЄС запровадив санкції проти Росії за удари дронами по Україні.
  iran_to_russia missile prospective | ЄС пригрозив Ірану санкціями у разі постачання ракет Росії.
  # knows Russia and Iran by other words
  iran_to_russia drone completed | Іран постачає окупантам дрони.
  iran_to_russia drone completed | Тегеран передав країні-агресорці сотні безпілотників.
  iran_to_russia drone completed | Іран постачає безпілотники для війни проти України.
  iran_to_russia missile completed | Режим аятол відправив військам РФ ракети.
  iran_to_russia drone completed | Ворог отримав від Ірану нові дрони.
  # finds what weapons are
  iran_to_russia drone completed | Іран озброює Росію. Йдеться про іранські дрони «Шахед».
  no | Іран продає зброю Росії.
  # does not join two sentences
  no | Іран представив нові дрони. Росія отримала зерно.
  no | Китай поставив дрони М'янмі. Росія та Іран провели переговори.
  # finds quantities and lists
  iran_to_russia both completed | Іран відправив Росії 400 ракет і 1000 дронів.
  iran_to_russia both completed | Дрони, ракети та снаряди постачає Москві Тегеран.
  `,
);
