import { checkMatrix } from "../support/a-matrix.ts";

/** Whether it happened, may happen or did not: what the words around a Persian cue say, each beside a twin that differs in them alone. */
checkMatrix(
  "Persian, what has happened",
  `
  # tells what has not begun or been asked for from what has
  russia_to_iran missile denied | صدور سامانه‌های پدافندی روسیه به تهران تا امروز شروع نشده است.
  russia_to_iran missile completed | صدور سامانه‌های پدافندی روسیه به تهران از امروز شروع شده است.
  russia_to_iran missile denied | مسکو می‌گوید درخواستی از سوی تهران درباره خرید اس-۴۰۰ دریافت نکرده است.
  russia_to_iran missile denied | مسکو و تهران درباره خرید اس-۴۰۰ مذاکره نمی‌کنند.
  russia_to_iran missile prospective | مسکو و تهران درباره خرید اس-۴۰۰ مذاکره می‌کنند.
  # takes a ban that is undone for an opening, and a sale that is undone for its end
  russia_to_iran missile prospective | کرملین ممنوعیت فروش اس-۳۰۰ به تهران را لغو کرد.
  russia_to_iran missile denied | کرملین فروش اس-۳۰۰ به تهران را لغو کرد.
  russia_to_iran missile denied | سازمان ملل محدودیت‌هایی برای تحویل موشک‌های روسی به تهران گذاشته است.
  russia_to_iran missile prospective | با انقضای تحریم‌ها، مسکو به ایران موشک می‌دهد.
  # knows what is needed, wanted or laid down
  russia_to_iran missile prospective | به باور کارشناسان، تهران نیازمند خرید چند آتشبار اس-۴۰۰ از مسکو است.
  russia_to_iran missile prospective | تهران برای خرید اس-۴۰۰ از مسکو ابراز تمایل کرد.
  russia_to_iran missile prospective | به موجب این قرارداد، مسکو چند سامانه پدافندی در اختیار تهران می‌گذارد.
  russia_to_iran missile completed | به موجب این قرارداد، مسکو چند سامانه پدافندی در اختیار تهران گذاشت.
  # is not led astray by who goes on speaking or declines to speak
  iran_to_russia drone prospective | وی ادامه داد: تهران شاید به مسکو پهپاد بدهد.
  iran_to_russia drone completed | تهران به ارسال پهپاد به مسکو ادامه داد.
  iran_to_russia drone completed | تهران به مسکو پهپاد داده و وزیر از پاسخ به خبرنگاران خودداری کرد.
  iran_to_russia drone denied | تهران از دادن پهپاد به مسکو خودداری کرد.
  # reads a denial by what is denied, and lets one that was given up go
  iran_to_russia drone denied | سفیر گزارش‌های ارسال پهپاد ایران به روسیه را فضاسازی نامید.
  iran_to_russia drone completed | تهران برای ماه‌ها فروش پهپاد به مسکو را تکذیب می‌کرد.
  iran_to_russia drone completed | مطبوعات از خرید پهپاد از تهران به دست روسیه نوشتند و این در حالی است که سفیر آن را تکذیب می‌کند.
  # takes what was given for given, whatever may be done with it
  iran_to_russia missile completed | روسیه ممکن است با موشک‌های ارسالی ایران به شهرها حمله کند.
  iran_to_russia missile denied | تهران از ارسال موشک به مسکو که ممکن است در جبهه به کار رود خودداری می‌کند.
  # knows who has without having been given, and what is no goods
  no | سامانه روسی که در اختیار تهران قرار دارد فرسوده است.
  no | مسکو به تهران درباره سامانه اس-۳۰۰ ارائه خدمات می‌کند.
  no | مسکو مبلغ قرارداد سامانه‌های پدافندی را از تهران دریافت کرد.
  # finds aid of two kinds and wars by other names
  iran_to_russia drone completed | پشتیبانی نظامی و پهپادی تهران از مسکو ادامه دارد.
  no | پشتیبانی نظامی و پهپادی تهران از دمشق ادامه دارد، مسکو می‌گوید.
  iran_to_russia drone completed | تهران برای منازعه اوکراین پهپاد فرستاد.
  russia_to_iran missile prospective | موشک‌های اس-۳۰۰ سال دیگر به تهران تحویل داده خواهند شد.
  iran_to_russia drone completed | عراقچی گفت کشورش پهپاد در اختیار روسیه گذاشته است.
  # reads deadlines, visits and openings without a finished verb as what is to come
  russia_to_iran missile prospective | تحویل سامانه اس-۴۰۰ روسیه به تهران تا پایان سال
  russia_to_iran missile completed | روسیه تا پایان سال سامانه اس-۴۰۰ را به تهران تحویل داد.
  iran_to_russia drone prospective | سفر هیئت روسی به تهران برای خرید پهپاد ایرانی
  russia_to_iran missile prospective | پس از رفع تحریم‌ها، فروش موشک‌های روسیه به تهران ساده‌تر است.
  russia_to_iran missile prospective | کرملین برای فروش اس-۴۰۰ به تهران مانعی نمی‌بیند.
  russia_to_iran missile denied | کرملین برای فروش اس-۴۰۰ به تهران برنامه‌ای ندارد.
  iran_to_russia missile prospective | کرملین درباره خرید موشک از تهران هنوز تصمیمی نگرفته است.
  # reads what is not expected, not borne out and not gone as denied
  russia_to_iran missile denied | انتظار نمی‌رود مسکو سامانه اس-۴۰۰ به تهران بفروشد.
  russia_to_iran missile prospective | انتظار می‌رود مسکو سامانه اس-۴۰۰ به تهران بفروشد.
  russia_to_iran missile denied | تحویل سامانه اس-۴۰۰ مسکو به تهران صورت نمی‌گیرد.
  iran_to_russia drone denied | تهران زیر بار فروش پهپاد به مسکو نرفت.
  iran_to_russia drone completed | اروپا خواستار آن است که تهران از دادن پهپاد به مسکو دست بکشد.
  # reads who is meant by "this country" behind a noun, what sales led to and who bargains where
  iran_to_russia drone denied | سخنگوی ایران هر همکاری با روسیه و فروش پهپاد به این کشور را رد کرد.
  no | سخنگوی ایران هر همکاری با روسیه و فروش فولاد به این کشور را رد کرد.
  no | سخنگوی ایران هر همکاری با اتیوپی و فروش پهپاد به این کشور را رد کرد و از روسیه گفت.
  iran_to_russia drone completed | صدور پهپاد به مسکو تحریم‌هایی علیه تهران از سوی لندن، برن و بروکسل در پی داشت.
  no | پهپاد در مسکو سرنگون شد و لندن تحریم‌هایی علیه تهران وضع کرد.
  russia_to_iran missile prospective | هیئتی از ایران در مسکو درباره دریافت سامانه پدافندی رایزنی کرد.
  no | هیئتی از ایران در پکن درباره دریافت سامانه پدافندی رایزنی کرد و مسکو ناخرسند شد.
  # reads a denial that is told twice as one
  iran_to_russia drone denied | تهران هیچ پهپادی به مسکو نداد و این خبرها بی‌اساس است.
  iran_to_russia drone completed | تهران پهپاد به مسکو داد.
`,
);
