using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides how a response is shown among those of its region: how many give a fact, and whether this one does. Never an order, never a sum.</summary>
internal sealed class AmongShaper(Phrases phrases, RegionTallies tallies)
{
    public AmongView Shape(Country country, Response response)
    {
        RegionTally tally = tallies.Of(country, response.Edition);
        LeadingFacts facts = tallies.Facts(response.Edition);
        string name = country.ShortNames.In(phrases.Language);
        (string, string)[] values =
        [
            ("region", country.Area.Names.In(phrases.Language)), ("edition", response.Edition.ToString(CultureInfo.InvariantCulture)), ("n", phrases.Number(tally.Responses)), ("country", name),
        ];
        AnswerState[] own = [.. facts.Of(response)];
        return new AmongView(
            new Crumb(phrases.Format("among.heading", values), Routes.RegionPage(country.Area).Path),
            phrases.Format(tally.Responses == 1 ? "among.only" : "among.line", values),
            tally.Responses == 1 ? [] : [.. facts.All.Select((fact, place) => new AmongRowView(Label(fact.Kind, fact.Topic), Words(own[place], tally, place, name), Picture(own[place], tally, place)))]);
    }

    private string Label(FactKind kind, Option? topic) => kind switch
    {
        FactKind.Portals => phrases.Text("among.portals"),
        FactKind.Laws => phrases.Format("among.laws", ("topic", topic!.Label.Value)),
        FactKind.Technologies => phrases.Text("among.technologies"),
        _ => phrases.Text("among.partners"),
    };

    private string Words(AnswerState own, RegionTally tally, int place, string name)
    {
        string key = own switch { AnswerState.Answered => "among.given", AnswerState.NotRecoverable => "among.lost", _ => "among.not-given" };
        string words = phrases.Format(key, ("n", phrases.Number(tally.Given[place])), ("all", phrases.Number(tally.Responses)), ("country", name));
        return tally.Lost[place] == 0 ? words : phrases.Format("among.with-lost", ("words", words), ("n", phrases.Number(tally.Lost[place])));
    }

    // This response's square stands first in every row, whatever it holds; behind it the others by state, which tells none of them apart.
    private static MarksView Picture(AnswerState own, RegionTally tally, int place)
    {
        int given = tally.Given[place] - (own == AnswerState.Answered ? 1 : 0);
        int lost = tally.Lost[place] - (own == AnswerState.NotRecoverable ? 1 : 0);
        return Marks.FirstAmong(
        [
            own,
            .. Enumerable.Repeat(AnswerState.Answered, given),
            .. Enumerable.Repeat(AnswerState.NotRecoverable, lost),
            .. Enumerable.Repeat(AnswerState.NotAnswered, tally.Responses - 1 - given - lost),
        ]);
    }
}
