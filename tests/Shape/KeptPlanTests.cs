using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Pack;
using MsqSite.Shape;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.RealContent;

namespace MsqSite.Tests.Shape;

/// <summary>What a plan takes over from the one before it is what it would have found out itself; and it is taken over only while it must be that.</summary>
public sealed class KeptPlanTests
{
    private const string Naming = "  cooperation: [{partner: Norway}, {partner: Nordic Council}, {partner: nordic  council}]";

    [Fact]
    public void Partners_stand_where_they_stood_and_names_lead_where_they_led()
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers(Naming);
        Content content = folder.Read();
        PartnerBook first = First(content);
        PartnerBook next = Next(content, first.Pack());
        Assert.Equal((false, true), (first.IsAsBefore, next.IsAsBefore));
        Assert.NotEmpty(first.Listed);
        Assert.Equal(first.Listed.Select(one => (one.Path, one.Country)), next.Listed.Select(one => (one.Path, one.Country)));
        Assert.Equal(next.Listed.Select(one => one.Slug), next.Partners.Select(one => one.Slug));
        Country denmark = content.CountryByIso3["DNK"];
        Assert.All((string[])["Norway", "Nordic Council", "nordic  council", "nobody"], name => Assert.Equal(first.Find(name, denmark)?.Path, next.Find(name, denmark)?.Path));
        Assert.Null(next.Find("Norway", content.CountryByIso3["NOR"]));
        Assert.Equal(first.Pack().ToArray(), next.Pack().ToArray());
    }

    [Theory]
    [InlineData("  cooperation: [{partner: Norway}, {partner: Nordic Council}]")]
    [InlineData("  cooperation: [{partner: Norway}, {partners: [Nordic Council, nordic  council]}]")]
    [InlineData("  additional-information: Words.")]
    public void Other_names_make_another_table(string answers)
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers(Naming);
        ReadOnlyMemory<byte> kept = First(folder.Read()).Pack();
        Content other = folder.Put("responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}answers:\n{answers}\n").Read();
        Assert.False(Next(other, kept).IsAsBefore);
        Assert.Equal(First(other).Listed.Select(one => one.Path), Next(other, kept).Listed.Select(one => one.Path));
    }

    [Fact]
    public void Where_names_lead_is_kept_of_a_response_that_is_the_same_and_of_no_other()
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers(Naming);
        Content content = folder.Read();
        Country denmark = content.CountryByIso3["DNK"];
        Response response = content.Responses.Single(one => one.Country.Value == "DNK");
        PartnerBook book = First(content);
        PartnerLeads leads = new(content, book, EarlierPlan.None);
        UInt128 led = leads.Of(denmark, response);
        EarlierPlan same = Earlier(book.Pack(), leads.Pack(), isSame: true);
        EarlierPlan changed = Earlier(book.Pack(), leads.Pack(), isSame: false);
        Response silent = response with { Answers = IAnswerSheet.None };
        Assert.Equal(led, new PartnerLeads(content, Book(content, same), same).Of(denmark, silent));
        Assert.NotEqual(led, new PartnerLeads(content, Book(content, changed), changed).Of(denmark, silent));
        EarlierPlan otherTable = Earlier(default, leads.Pack(), isSame: true);
        Assert.NotEqual(led, new PartnerLeads(content, Book(content, otherTable), otherTable).Of(denmark, silent));
    }

    [Fact]
    public void Regions_are_counted_again_where_a_response_gives_other_options_or_states()
    {
        RegionTallies first = Counted(Real.Content, EarlierPlan.None);
        EarlierPlan kept = Tallies(first.Pack());
        Assert.Equal(Given(first), Given(Counted(Real.Content, kept)));
        Assert.Equal(first.Pack().ToArray(), Counted(Real.Content, kept).Pack().ToArray());
        Content other = Real.Content with { Responses = [Real.Belarus with { Answers = IAnswerSheet.None }] };
        Assert.NotEqual(Given(first), Given(Counted(other, kept)));
        Assert.Equal(Given(Counted(other, EarlierPlan.None)), Given(Counted(other, kept)));

        static string Given(RegionTallies tallies)
        {
            RegionTally tally = tallies.Of(Real.Content.CountryByIso3["BLR"], 2020);
            return $"{tally.Responses}: {string.Join(' ', tally.Given)}, {string.Join(' ', tally.Lost)}";
        }

        static RegionTallies Counted(Content content, EarlierPlan earlier)
        {
            RegionTallies tallies = new(content, earlier);
            tallies.CountAll();
            return tallies;
        }
    }

    private static PartnerBook First(Content content) => Book(content, EarlierPlan.None);

    private static PartnerBook Next(Content content, ReadOnlyMemory<byte> kept) => Book(content, Earlier(kept, default, isSame: true));

    private static PartnerBook Book(Content content, EarlierPlan earlier)
    {
        Phrases phrases = new(content.Words, new DiagnosticBag());
        return new PartnerBook(content, new LinkShaper(phrases, content.LinkHealth), new ResponseBook(content), phrases.Language, earlier);
    }

    private static EarlierPlan Earlier(ReadOnlyMemory<byte> partners, ReadOnlyMemory<byte> leads, bool isSame) => Of(isSame, default, partners, leads, default);

    private static EarlierPlan Tallies(ReadOnlyMemory<byte> tallies) => Of(true, default, default, default, tallies);

    private static EarlierPlan Of(bool isSame, params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        using MemoryStream stream = new();
        using (PackWriter pack = new(stream, places: false))
        {
            foreach (ReadOnlyMemory<byte> part in parts)
            {
                pack.Write(part.Span);
            }
        }

        return new EarlierPlan(_ => null, _ => isSame, stream.ToArray());
    }
}
