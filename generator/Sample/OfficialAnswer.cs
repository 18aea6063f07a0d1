using System.Globalization;
using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>The holder of a public office: whole, in part, in words only, or an empty form.</summary>
internal static class OfficialAnswer
{
    public static void Write(YamlWriter yaml, Question question, Voice voice) => yaml.Group(question.Key, () =>
    {
        int turn = voice.Random.Below(20);
        if (turn == 0)
        {
            return;
        }

        if (turn < 4)
        {
            yaml.Text("text", voice.Texts.Remark());
        }

        if (turn < 3)
        {
            return;
        }

        yaml.Text("name", voice.Names.Official());
        yaml.Text("title", turn < 17 ? voice.Names.Body() : null);
        yaml.Text("organisation", turn < 18 ? voice.Names.Body() : null);
        yaml.Text("email", turn < 16 ? voice.Addresses.Mail() : null);
        yaml.Text("phone", turn < 15 ? Phone(voice) : null);
    });

    // No country has the code 000.
    private static string Phone(Voice voice) => string.Create(CultureInfo.InvariantCulture, $"+000 (00) 555 {voice.Random.Between(10, 99)} {voice.Random.Between(10, 99)}");
}
