using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>
/// Lays out the picture of who works with whom: on the left those who answer, on the right the partners they name, a line for each pair. Many
/// countries stand together by region, and only the partners that most of them name are drawn: more lines would say less.
/// </summary>
internal sealed class NetworkShaper(Phrases phrases)
{
    private const int MostPartners = 16;
    private const int MostCountries = 24;
    private const int Tones = 6;
    private const double BarWidth = 6;
    private const double LeftBar = 156;
    private const double RightBar = 366;
    private const double TextGap = 9;
    private const double LetterWidth = 7.4;
    private const double LineHeight = 15;
    private const double LeastHeadingWidth = 20;
    private const double RowGap = 11;
    private const double HeadingHeight = 30;
    private const double Margin = 8;
    private const double MostThickness = 3;
    private const double AllLines = 420;

    /// <param name="partners">Those that a country names in cooperation, by name.</param>
    public NetworkView Shape(Partner[] partners)
    {
        Partner[] shown = [.. partners.OrderByDescending(partner => partner.CooperatingCountries.Length).Take(MostPartners).OrderBy(partner => partner.Order, StringComparer.Ordinal)];
        Country[] countries = [.. shown.SelectMany(partner => partner.CooperatingCountries).Select(one => one.Country).DistinctBy(country => country.Iso3)];
        bool byRegion = countries.Length > MostCountries;
        string SideOf(Country country) => (byRegion ? country.Region.Names : country.ShortNames).In(phrases.Language);

        NetworkEnd[] left =
        [
            .. countries.GroupBy(SideOf, StringComparer.Ordinal).OrderBy(group => byRegion ? "" : group.First().Region.Slug, StringComparer.Ordinal).ThenBy(group => FoldedName.Of(group.Key), StringComparer.Ordinal)
                .Select((group, place) => new NetworkEnd(group.Key, byRegion ? phrases.Count("cooperation.countries", group.Count()) : null, place % Tones, NetworkText.Left)),
        ];
        NetworkEnd[] right = [.. shown.Select(partner => new NetworkEnd(partner.Name, byRegion ? phrases.Count("cooperation.countries", partner.CooperatingCountries.Length) : null, Tones, NetworkText.Right))];
        NetworkLink[] lines =
        [
            .. shown.Zip(right, (partner, end) => partner.CooperatingCountries.CountBy(one => SideOf(one.Country), StringComparer.Ordinal)
                    .Select(side => new NetworkLink(left.First(one => one.Name == side.Key), end, side.Value)))
                .SelectMany(ofPartner => ofPartner),
        ];
        double unit = Math.Min(MostThickness, AllLines / lines.Sum(line => line.Countries));
        foreach (NetworkLink line in lines)
        {
            line.From.Thickness += line.Countries * unit;
            line.To.Thickness += line.Countries * unit;
        }

        NetworkEnd[] organisations = [.. right.Zip(shown).Where(one => one.Second.Country is null).Select(one => one.First)];
        NetworkEnd[] states = [.. right.Except(organisations)];
        List<NetworkTextView> headings = [];
        double leftHeight = left.Sum(end => end.Room(LineHeight) + RowGap);
        double rightHeight = right.Sum(end => end.Room(LineHeight) + RowGap) + (organisations.Length > 0 ? HeadingHeight : 0) + (states.Length > 0 ? HeadingHeight : 0);
        double height = Math.Max(leftHeight, rightHeight) + 2 * Margin;
        double at = Margin + (height - 2 * Margin - rightHeight) / 2;
        foreach ((NetworkEnd[] members, string heading) in new[] { (organisations, "cooperation.organisations_heading"), (states, "cooperation.states_heading") })
        {
            if (members.Length > 0)
            {
                headings.Add(new NetworkTextView(Number(RightBar), Number(at + HeadingHeight / 2), phrases.Text(heading), "heading", AtEnd: false));
                at = Place(members, at + HeadingHeight, RowGap);
            }
        }

        double start = LeftBar - TextGap - left.Max(end => end.Width) * LetterWidth;
        double stop = RightBar + BarWidth + TextGap + Math.Max(right.Max(end => end.Width), LeastHeadingWidth) * LetterWidth;
        double spare = (height - 2 * Margin - leftHeight) / (left.Length + 1);
        Place(left, Margin + spare, RowGap + spare);
        return new NetworkView(
            Number(start),
            Number(stop - start),
            Number(height),
            Caption(byRegion, shown.Length, partners.Length),
            [.. lines.OrderBy(line => line.From.Middle).ThenBy(line => line.To.Middle).Select(line => Flow(line, unit))],
            [.. left.Select(end => Bar(end, LeftBar)), .. right.Select(end => Bar(end, RightBar))],
            [.. headings, .. left.SelectMany(end => Texts(end, LeftBar - TextGap, atEnd: true)), .. right.SelectMany(end => Texts(end, RightBar + BarWidth + TextGap, atEnd: false))]);
    }

    private string Caption(bool byRegion, int shown, int all) => string.Join(' ',
        phrases.Text(byRegion ? "cooperation.caption-regions" : "cooperation.caption-countries"),
        shown == all ? phrases.Text("cooperation.caption-all") : phrases.Format("cooperation.caption-some", ("shown", phrases.Number(shown)), ("all", phrases.Number(all))));

    private static double Place(NetworkEnd[] ends, double at, double gap)
    {
        foreach (NetworkEnd end in ends)
        {
            end.Middle = at + end.Room(LineHeight) / 2;
            at += end.Room(LineHeight) + gap;
        }

        return at;
    }

    // Lines leave and arrive side by side, from the top down: drawn in this order none of them crosses another at its end.
    private NetworkFlowView Flow(NetworkLink line, double unit)
    {
        double thickness = line.Countries * unit;
        double from = line.From.Next(thickness);
        double to = line.To.Next(thickness);
        const double Bend = (LeftBar + BarWidth + RightBar) / 2;
        return new NetworkFlowView(
            $"M{Number(LeftBar + BarWidth)} {Number(from)}C{Number(Bend)} {Number(from)} {Number(Bend)} {Number(to)} {Number(RightBar)} {Number(to)}",
            Number(Math.Max(thickness, 0.5)),
            line.From.Tone,
            phrases.Format("cooperation.flow", ("from", line.From.Name), ("to", line.To.Name), ("countries", phrases.Count("cooperation.countries", line.Countries))));
    }

    private static NetworkBarView Bar(NetworkEnd end, double x) => new(Number(x), Number(end.Middle - end.Thickness / 2), Number(end.Thickness), end.Tone);

    private static IEnumerable<NetworkTextView> Texts(NetworkEnd end, double x, bool atEnd)
    {
        double y = end.Middle - (end.Lines.Length - 1) * LineHeight / 2;
        foreach ((string text, string kind) in end.Lines)
        {
            yield return new NetworkTextView(Number(x), Number(y), text, kind, atEnd);
            y += LineHeight;
        }
    }

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
