package ipstrategy.copyright.notices;

record NoticeView(String number, String since) {

    static NoticeView of(Notice notice) {
        return new NoticeView(notice.number, notice.since.toString());
    }
}
