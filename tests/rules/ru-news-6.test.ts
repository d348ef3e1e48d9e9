import { checkMatrix } from "../support/a-matrix.ts";

/** What a deal, a relative clause, a long talk or a broken promise leaves of a fact, with the near misses of the same words. */
checkMatrix(
  "Russian, in the news, part 6",
  `
  # takes what a deal obliges to as done where its verb says so
  russia_to_iran missile completed | По контракту Москва передала Тегерану комплексы С-300.
  russia_to_iran missile completed | В соответствии с достигнутыми ранее соглашениями Москва отгружает Тегерану комплексы С-300.
  iran_to_russia drone completed | Пилоты учились на курсах в рамках соглашения о передаче России беспилотников из Ирана.
  russia_to_iran missile prospective | По контракту Москва передаст Тегерану комплексы С-300.
  russia_to_iran missile prospective | В рамках договора Москва должна передать Тегерану комплексы С-300.
  # takes what only tells who or which for granted
  iran_to_russia drone completed | Рада готовит решение о разрыве связей с Ираном, который шлёт Москве дроны.
  iran_to_russia drone completed | Сенат рассмотрит закон о наказании фирм, которые возят Москве иранские дроны.
  iran_to_russia drone prospective | Сенат рассмотрит закон о фирмах, которые могут привезти Москве иранские дроны.
  iran_to_russia drone prospective | Россия ждёт дроны, которые Тегеран обещает ей передать.
  # knows what was promised and never came
  russia_to_iran missile denied | Москва обязалась отгрузить Ирану комплексы С-300, но так и не отгрузила.
  russia_to_iran missile denied | Россия и Иран подписали договор о С-300, однако комплексы так и не были отправлены Тегерану.
  russia_to_iran missile prospective | Россия подписала контракт на поставку Ирану дивизионов С-300 ПМУ-1, но подробности не раскрыла.
  iran_to_russia missile denied | Тегеран собирался отдать России ракеты, но потом передумал.
  iran_to_russia missile denied | Тегеран хотел отдать России ракеты, однако отказался от этой идеи.
  iran_to_russia missile prospective | Тегеран хотел отдать России ракеты, однако отказался назвать их число.
  # denies once what is denied in more words
  iran_to_russia missile denied | Тегеран не отправлял Москве ракеты, сообщения об этом не соответствуют действительности.
  iran_to_russia missile denied | Разговоры о поставках ракет Ираном России политически мотивированы и совершенно беспочвенны.
  iran_to_russia missile denied | О ложности слухов о передаче России иранских ракет говорил и посол.
  iran_to_russia missile denied | Литва не фиксирует передачу иранских ракет России.
  iran_to_russia drone denied | Несмотря на давление, Тегеран отрицает отправку дронов России.
  iran_to_russia drone completed | Несмотря на то, что Тегеран отрицает отправку дронов России, её солдат засняли с ними.
  iran_to_russia drone completed | После месяцев отрицания Тегеран признал отправку дронов России.
  # tells talks that go on from supplies that do
  iran_to_russia drone prospective | Кремль и этой весной продолжает вести с Тегераном переговоры о покупке дронов у Ирана.
  iran_to_russia drone completed | Москва продолжает закупать дроны у Ирана.
  iran_to_russia drone prospective | Иран и Россия обсудят поставки дронов.
  no | Иран и Россия обсудят поставки дронов Сирии.
  # reads goods that are the help themselves
  russia_to_iran drone completed | Москва поддерживает иранский режим дронами.
  no | Москва поддерживает иранский режим, дроны летят на Харьков.
  iran_to_russia drone completed | Помощь Ирана России дронами продолжается.
  russia_to_iran drone completed | Помощь России Ирану дронами продолжается.
  # reads contracts that are torn up or never carried out
  russia_to_iran missile denied | Москва расторгла контракт с Тегераном на поставку комплексов С-400.
  russia_to_iran missile denied | Кремль аннулировал договор с Ираном о поставке комплексов С-400.
  russia_to_iran missile denied | Сделка о поставке Ирану российских С-400 до сих пор не была исполнена.
  russia_to_iran missile prospective | Москва готовит контракт с Тегераном на поставку комплексов С-400.
  iran_to_russia missile denied | Эксперт считает маловероятной отправку ракет Ираном России.
  # leaves open what somebody began to warn of
  iran_to_russia missile prospective | Киев начал предупреждать о возможной отправке Ираном ракет России.
  iran_to_russia drone completed | Весной Иран начал отправку дронов России.
  iran_to_russia missile prospective | Рим обеспокоен возможностью отправки иранских ракет России.
  # keeps plans away from goods that somebody has got
  iran_to_russia drone completed | Армия может ударить по порту дронами, полученными Россией от Ирана.
  iran_to_russia drone completed | Одесса просит ракеты для защиты от дронов, переданных России Ираном.
  iran_to_russia drone prospective | Дроны могут быть переданы России Ираном.
  # finds who gives right before a participle
  iran_to_russia drone completed | Сейм хочет разорвать связи с Ираном, поставляющим России дроны.
  iran_to_russia drone completed | Сейм требует наказать Иран, снабжающий Россию дронами.
  no | Сейм хочет разорвать связи с Ираном, поставляющим Сирии дроны, Россия молчит.
  # reads refunds, payment and training by their nouns
  russia_to_iran missile denied | Москва вернула Тегерану аванс после срыва контракта на С-400.
  russia_to_iran missile denied | Тегеран требует у Москвы неустойку за срыв отгрузки С-400.
  no | Дамаск требует у Москвы неустойку за срыв отгрузки С-400, Тегеран молчит.
  russia_to_iran missile denied | Была приостановлена отгрузка Ирану российских С-400.
  russia_to_iran missile denied | Тогда было сорвано исполнение договора на отгрузку Россией Ирану С-400.
  iran_to_russia drone completed | Москва отправила Тегерану слитки в качестве платы за ударные дроны.
  iran_to_russia drone completed | Подготовка российских солдат к управлению дронами шла в Иране.
  iran_to_russia drone completed | Тегеран отдал Москве чертежи и станки для выпуска дронов.
  no | Москва отдала Тегерану станки, дроны ударили по Одессе.
  # tells a contract that was carried out from one that was signed
  russia_to_iran missile completed | В 2016 году Москва полностью выполнила контракт на отгрузку Ирану С-300.
  russia_to_iran missile prospective | В 2016 году Москва подписала контракт на отгрузку Ирану С-300.
  russia_to_iran missile prospective | Москва завершит поставки С-300 Тегерану к зиме.
  russia_to_iran missile prospective | Москва снимет запрет на отгрузку С-300 Тегерану.
  iran_to_russia missile prospective | Тегеран дал согласие на передачу Москве ракет.
  iran_to_russia missile prospective | Тегеран получит истребители в обмен на ракеты для Москвы.
  iran_to_russia drone denied | Москва заказала у Тегерана беспилотники, но не получила их.
  # hears denials of both, of arrivals and of denials
  iran_to_russia missile denied | Отправлять ракеты в Россию Тегеран пока не намерен.
  iran_to_russia missile denied | Иран и Россия отвергли продажу ракет.
  no | Иран и Россия отвергли продажу ракет Сирии.
  iran_to_russia missile denied | Иранские ракеты в Россию не прибывали, сообщил Песков.
  iran_to_russia missile prospective | Иранские ракеты вот-вот прибудут в Россию.
  iran_to_russia missile denied | О прибытии иранских ракет в Россию ничего не известно.
  iran_to_russia drone completed | Москва перестала отрицать покупку дронов у Ирана.
  iran_to_russia drone denied | Москва перестала покупать дроны у Ирана.
  iran_to_russia drone prospective | США хотят знать, отдаст ли Иран России дроны.
  iran_to_russia drone prospective | США следят за тем, отправляет ли Иран России дроны.
  no | США следят за тем, отправляет ли Иран Сирии дроны, Россия молчит.
  iran_to_russia drone completed | Одесса хочет знать, сколько дронов Иран отдал России.
  iran_to_russia drone denied | Тегеран не отправлял Москве дроны, это ложь.
`,
);
