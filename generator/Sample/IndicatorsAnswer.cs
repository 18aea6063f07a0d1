using System.Globalization;
using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Figures as given, with a decimal comma or point or in words, beside the number that they mean; their sources; a remark.</summary>
internal static class IndicatorsAnswer
{
    public static void Write(YamlWriter yaml, Question question, Voice voice)
    {
        if (voice.Random.Chance(80))
        {
            int figures = voice.Random.Chance(4) ? 0 : voice.Random.Between(1, 4);
            yaml.List("figures", () =>
            {
                for (int left = figures; left > 0; left--)
                {
                    yaml.ShortItem(() => WriteFigure(yaml, voice));
                }
            });
        }

        if (voice.Random.Chance(60))
        {
            LinksAnswer.WriteList(yaml, "links", voice, voice.Random.Between(1, 2));
        }

        yaml.Text("text", voice.Random.Chance(35) ? voice.Texts.Remark() : null);
    }

    private static void WriteFigure(YamlWriter yaml, Voice voice)
    {
        yaml.Text("label", voice.Names.Thing());
        if (voice.Random.Chance(8))
        {
            yaml.Text("given", voice.Names.ShortAnswer());
            return;
        }

        bool percent = voice.Random.Chance(75);
        decimal value = percent ? voice.Random.Below(1001) / 10m : voice.Random.Below(5_000_000);
        string written = value.ToString(CultureInfo.InvariantCulture);
        int year = voice.Random.Between(2009, 2019);
        bool dated = voice.Random.Chance(60);
        yaml.Quoted("given", string.Concat(
            voice.Random.Chance(70) ? written.Replace('.', ',') : written,
            voice.Random.Pick(["", "", percent ? "%" : "", percent ? " %" : ""]),
            dated ? string.Create(CultureInfo.InvariantCulture, $" ({year})") : ""));
        yaml.Word("value", written);
        if (voice.Random.Chance(90))
        {
            yaml.Word("unit", percent ? "percent" : "number");
        }

        if (dated)
        {
            yaml.Word("year", year.ToString(CultureInfo.InvariantCulture));
        }
    }
}
