import { checkMatrix } from "../support/a-matrix.ts";

/** Supplies told by duties, stocks, towns and whom goods are meant for, with the near misses of the same words beside them. */
checkMatrix(
  "Ukrainian, in the news, part 3",
  `
  # knows givers by what is owed, managed, refilled or lied about
  iran_to_russia drone completed | Іран ввірив російським розрахункам пів сотні ударних безпілотників.
  iran_to_russia missile completed | Тегеран видав російській армії партію ракет «Фатх-360».
  russia_to_iran missile denied | Тегеран так і не дочекався від Москви комплексів С-400.
  iran_to_russia drone completed | Майстри з Ірану вчили російських операторів запускати «Мохаджери».
  iran_to_russia drone completed | Безпілотники гелікоптерами перегнали з Тебриза до Моздока.
  no | Безпілотники гелікоптерами перегнали з Анкари до Баку, у Моздоку тихо.
  russia_to_iran missile completed | Кремль виконав обіцянки перед Іраном щодо ракет «Корнет».
  iran_to_russia drone completed | Іран не збирається припиняти відвантаження «Шахедів» до Росії.
  iran_to_russia missile completed | Іран зумів відправити росіянам балістичні ракети попри блокаду.
  iran_to_russia missile denied | Іран не зумів відправити росіянам балістичні ракети.
  iran_to_russia missile prospective | Іран зміг би відправити росіянам балістичні ракети.
  iran_to_russia drone prospective | Канада вимагає, щоб Іран не постачав Росії безпілотники.
  iran_to_russia drone completed | Половину дронів для російської армії склали в Ірані й перевезли Каспієм.
  iran_to_russia drone completed | Хто продав Росії «Шахеди»? Слід веде до Тегерана, який вторгував за них тонни золота.
  iran_to_russia missile completed | Російський арсенал поповнився ракетами з Ірану.
  no | Російський арсенал поповнився ракетами з КНДР, Іран поки осторонь.
  iran_to_russia drone completed | Іран поповнює російські запаси ударних дронів.
  russia_to_iran missile completed | Іран розжився в росіян зенітними «Вербами».
  russia_to_iran missile completed | Контейнери з ракетами «Верба» вивантажили в порту Бендер-Аббас із російського судна.
  russia_to_iran missile prospective | Москва подумує віддати Тегерану комплекси С-400.
  russia_to_iran missile prospective | Чи озброюватиме Кремль Тегеран зенітними ракетами, вирішать у березні.
  iran_to_russia drone denied | Жодних безпілотників Росії Іран не відправляв, наполягає посол.
  iran_to_russia drone denied | Постачання безпілотників Росії — вигадка Заходу, заявили в Тегерані.
  iran_to_russia drone completed | Тегеран бреше, що не передавав Росії дрони.
  iran_to_russia drone completed | За поставки дронів Москві до чорного списку внесено іранського авіаперевізника.
  iran_to_russia drone prospective | ЄС готовий покарати Тегеран, якщо той відправить Москві нові дрони.
  iran_to_russia missile prospective | Очікується, що іранські ракети прибудуть до Росії до кінця місяця.
  iran_to_russia drone completed | Технологію «Шахедів» росіяни купили в іранців за два мільярди.
  iran_to_russia drone completed | Іранці навчили росіян складати «Шахеди».
  iran_to_russia missile prospective | Витік: Тегеран пообіцяв Кремлю кілька сотень ракет малої дальності.
  iran_to_russia drone completed | Рейс із Тегерана, що сів у Внуково, привіз деталі дронів.
  iran_to_russia drone completed | «Шахеди», якими Росія б’є по Києву, куплені в Ірану за золото.
  no | «Шахеди», якими Росія б’є по Києву, нагадують ізраїльські дрони.
  no | Північна Корея відправила Росії ракети, а Іран святкує Навруз.
  no | Пхеньян постачає Москві снаряди, Тегеран — фрукти, дрони ніхто не шле.
  iran_to_russia drone completed | Названо тих, хто відправляв росіянам іранські дрони через Каспій.
  no | Названо тих, хто відправляв хуситам іранські дрони через Оман, Росія утрималася.
  no | Кремль видає за свої ті дрони, що схожі на іранські.
  russia_to_iran missile prospective | С-400 для Тегерана: у Москві не виключають
  `,
);
