import { checkMatrix } from "../support/a-matrix.ts";

/** Rarer verbs and nouns of giving and getting, each with what comes near it. */
checkMatrix(
  "Persian, rarer words",
  `
  # reads verbs of carrying and going
  iran_to_russia drone completed | یک فروند ایلوشین هر هفته قطعات پهپاد از تهران به مسکو می‌برد.
  iran_to_russia drone completed | پهپادهای ایرانی با قطار و کشتی به روسیه می‌روند.
  iran_to_russia drone completed | ماهان متهم است که در جابه‌جایی پهپاد میان ایران و روسیه نقش دارد.
  iran_to_russia missile completed | کشتی حامل موشک در مسیر ایران به روسیه توقیف شد.
  iran_to_russia drone completed | پهپادها سوار بر کشتی‌های ایران راهی آستراخان شدند.
  iran_to_russia drone completed | به روسیه تاکنون از سوی ایران هزاران پهپاد رسیده است.
  no | یک فروند ایلوشین هر هفته قطعات پهپاد از تهران به صنعا می‌برد، مسکو می‌داند.
  no | هیئت ایرانی برای گفت‌وگو درباره پهپادها به روسیه می‌رود.
  no | روسیه در اوکراین پهپاد به کار می‌برد و ایران سود می‌برد.
  # reads giving back and handing on
  russia_to_iran drone completed | مسکو نمونه‌هایی از پهپادهای خود را به تهران پس داد.
  russia_to_iran drone prospective | روسیه ممکن است پهپادهای بهینه‌شده را به ایران برگرداند.
  iran_to_russia drone prospective | اگر تهران به مسکو پهپاد دهد، هزینه خواهد داد.
  russia_to_iran missile denied | به ایران هیچ موشکی نخواهیم داد، یک مقام روسیه گفت.
  no | روسیه تقاص حمله پهپادی را از اوکراین پس گرفت، ایران گفت.
  # reads strengthening and feeding
  iran_to_russia drone completed | جمهوری اسلامی ماشین جنگی پوتین را با پهپاد تغذیه می‌کند.
  iran_to_russia drone completed | تهران زرادخانه روسیه را با پهپاد تقویت کرده است.
  iran_to_russia drone completed | تهران انبارهای مسکو را از پهپاد پر کرد.
  no | جمهوری اسلامی حزب‌الله را با پهپاد تغذیه می‌کند، روسیه خبر دارد.
  no | ذخیره پهپادهای ایرانی ارتش روسیه ته کشیده است.
  # reads customers and whoever waits
  iran_to_russia drone completed | ارتش روسیه مشتری پهپادهای سپاه است.
  russia_to_iran missile prospective | تهران در انتظار سامانه اس-۴۰۰ روسی
  iran_to_russia drone prospective | مسکو با تهران برای دریافت پهپادهای بیشتر به توافق رسید.
  russia_to_iran missile prospective | اروپا نگران دستیابی ایران به موشک‌های ضدکشتی روسیه است.
  no | ارتش سودان مشتری پهپادهای سپاه است و روسیه رقیب آن.
  no | تهران در انتظار جنگنده‌های روسی است، موشک نمی‌خواهد.
  # reads help that is drones or missiles
  iran_to_russia both completed | لندن حمایت پهپادی و موشکی تهران از روسیه را محکوم کرد.
  iran_to_russia drone completed | برلین به سبب کمک تسلیحاتی ایران به روسیه سفیر را فراخواند || این کمک شامل صدها پهپاد ایرانی است.
  no | برلین به سبب کمک تسلیحاتی ایران به سوریه سفیر را فراخواند || این کمک شامل صدها پهپاد ایرانی است و روسیه آن را ستود.
  iran_to_russia drone completed | ایران با تحویل پهپاد شریک جنایت روسیه است.
  # reads making for the other and teaching
  iran_to_russia drone completed | ایران برای روسیه پهپاد تهاجمی می‌سازد.
  iran_to_russia drone completed | مهندسان سپاه دانش ساخت پهپاد را به روس‌ها یاد دادند.
  iran_to_russia drone completed | کارگران یلابوگا زیر نظر ایرانی‌ها آموزش ساخت پهپاد دیده‌اند.
  iran_to_russia drone completed | روسیه خط تولید شاهد را از ایران خرید.
  no | ایران برای مقابله با پهپادهای روسیه رادار می‌سازد.
  no | کارگران یلابوگا زیر نظر چینی‌ها آموزش ساخت پهپاد دیده‌اند، ایران می‌گوید.
  # reads goods that were spoken of before
  iran_to_russia missile completed | دویست موشک وارد بندری در روسیه شد || خبرنگاران می‌گویند این موشک‌ها را ایران فرستاده است.
  no | دویست موشک وارد بندری در سوریه شد || خبرنگاران می‌گویند این موشک‌ها را ایران فرستاده است.
  iran_to_russia drone completed | پهپادهای خریداری‌شده از ایران در پایگاهی در روسیه نگهداری می‌شوند.
  no | پهپادهای خریداری‌شده از ایران در پایگاهی در ارمنستان نگهداری می‌شوند، روسیه خبر داد.
  # reads goods for somebody, orders and payments
  iran_to_russia drone completed | آلمان پهپادهای ایران برای روسیه را محکوم کرد.
  iran_to_russia drone prospective | کرملین سفارش بزرگی برای پهپاد به تهران داد.
  iran_to_russia drone completed | کرملین بهای پهپادهای سپاه را با شمش طلا می‌پردازد.
  iran_to_russia drone completed | اروپا از تهران خواست به تأمین پهپاد روسیه پایان دهد.
  iran_to_russia drone completed | یک شرکت ایرانی موتور پهپاد را برای شرکتی در روسیه تأمین کرده است.
  iran_to_russia drone completed | سفیر ایران به خاطر پهپادهای اهداشده به روسیه احضار شد.
  no | آلمان پهپادهای چین برای روسیه را محکوم کرد، ایران گفت.
  no | ایران به روسیه اجازه داد موشک‌ها را از آسمانش عبور دهد.
  # reads what is meant in spite of a word before the goods
  iran_to_russia missile denied | پزشکیان به شبکه‌ای آمریکایی: موشکی به روسیه نفروخته‌ایم
  russia_to_iran both denied | روسیه در جنگ اخیر موشک یا پهپادی به ایران نداده است.
  iran_to_russia missile prospective | ایران به‌رغم تهدید غرب موشک به روسیه خواهد فروخت.
  no | روسیه پس از حمله گسترده پهپادی به ایران پیام داد.
  # reads swaps
  iran_to_russia both completed | ایران و روسیه موشک و پهپاد با هم مبادله می‌کنند.
  both both completed | روسیه به تهران موشک داد و پهپاد گرفت.
  no | ایران و روسیه درباره پهپاد تبادل نظر کردند.
  no | روسیه به دمشق موشک داد و از تهران نفت گرفت.
  `,
);

checkMatrix(
  "Persian, rarer words of status",
  `
  # reads refusals, bans and failures
  russia_to_iran missile denied | ریابکوف: تحویل اس-۴۰۰ به تهران در دستور کار قرار ندارد
  iran_to_russia drone denied | مذاکرات ایران و روسیه برای فروش پهپاد به بن‌بست رسید.
  russia_to_iran missile denied | پوتین ممنوعیت فروش اس-۳۰۰ به ایران را امضا کرد.
  russia_to_iran missile denied | تهران از مسکو به خاطر تحویل ندادن اس-۳۰۰ شکایت کرد.
  iran_to_russia missile denied | ناتو: هنوز تحویل موشک ایران به روسیه تأیید نشده است
  russia_to_iran missile denied | مسکو از تحویل اس-۳۰۰ به تهران صرف‌نظر کرد.
  iran_to_russia missile denied | ایران تحویل موشک به روسیه را به تعویق انداخت.
  # reads orders, appeals and what is on its way
  iran_to_russia missile prospective | ماکرون به پزشکیان: از دادن موشک به روسیه بپرهیزید
  russia_to_iran missile prospective | کرملین دستور داد تحویل اس-۳۰۰ به ایران از سر گرفته شود.
  iran_to_russia drone prospective | روسیه متقاضی خرید پهپاد از ایران است.
  iran_to_russia missile prospective | ناتو از انتقال قریب‌الوقوع موشک از ایران به روسیه خبر داد.
  iran_to_russia drone prospective | روس‌ها در صف خرید پهپاد از ایران
  # takes for granted what is answered, upheld or cannot be denied
  iran_to_russia missile completed | پاریس در واکنش به ارسال موشک از ایران به روسیه پروازها را لغو کرد.
  iran_to_russia drone completed | تهران نمی‌تواند انکار کند که به مسکو پهپاد داده است.
  iran_to_russia drone completed | ایران که روسیه را با پهپاد مسلح می‌کند، در مذاکرات شرکت کرد.
  iran_to_russia drone completed | این نهاد به برنامه پهپادی سپاه کمک می‌کند که پهپادهایش به روسیه فروخته شده است.
  iran_to_russia drone completed | تهران به مسکو پهپاد می‌فروشد و هر روز تکذیب می‌کند.
  iran_to_russia drone denied | ایران فروش و ارسال پهپاد به روسیه را تکذیب می‌کند.
  iran_to_russia drone completed | «به روسیه پهپاد داده‌ایم»: اعتراف ایران پس از ماه‌ها انکار
  # keeps who reports apart from who gives
  iran_to_russia drone prospective | گزارش: روسیه برای خرید پهپاد با ایران به توافق رسید
  iran_to_russia drone completed | به گزارش تسنیم، ایران به روسیه پهپاد داده است.
  russia_to_iran missile prospective | ایران تمایل خود را به خرید موشک‌های روسیه اعلام کرد.
  no | یک شرکت قطعات پهپاد به ایران و روسیه می‌رساند.
  no | روسیه داده‌های ماهواره‌ای برای هدایت پهپادها به ایران می‌دهد.
  no | ایران از تجربه روسیه در نبرد پهپادی بهره گرفت.
  `,
);
