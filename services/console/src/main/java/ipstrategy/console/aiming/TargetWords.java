package ipstrategy.console.aiming;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of targets. The English of each stands in `messages/aims_en.properties`.
@MessageBundle(value = "aims", locale = "zh")
public interface TargetWords {

    @Message("目标的设定")
    String title();

    @Message("{name}：目标")
    String titleOf(String name);

    @Message("全国与各地区应当达到什么。目标的改变留有理由，以前的目标仍可查。")
    String lead();

    @Message("现行目标")
    String standing();

    @Message("没有设目标。")
    String none();

    @Message("目标 {place}：{region}，{period}")
    String targetOf(int place, String region, String period);

    @Message("设定目标")
    String set();

    @Message("改变目标")
    String change();

    @Message("撤销目标")
    String withdraw();

    @Message("要求")
    String operator();

    @Message("目标时期（如 2020、2020-Q4、2016/2020）")
    String period();

    @Message("目标值（单位：{unit}，按个位填写）")
    String valueIn(String unit);

    @Message("增量（文件印有增量的）")
    String increment();

    @Message("基期")
    String baselinePeriod();

    @Message("基期值")
    String baselineValue();

    @Message("途中应达到的（每行一个时期和数值，如“2018 40000”；不填为直线）")
    String path();

    @Message("生效时间")
    String since();

    @Message("各地区的进展")
    String ofRegions();

    @Message("以各地区自己的目标衡量；没有自己目标的地区不在其中。")
    String ofRegionsLead();

    @Message("完成")
    String percent();

    @Message("依据")
    String why();
}
