using MsqSite.Diagnostics;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Tests.Sample;

public sealed class SampleAnswersTests(FullWorld full) : IClassFixture<FullWorld>
{
    private readonly World world = full.World;

    [Fact]
    public void Every_kind_of_answer_occurs_in_full_and_as_a_bare_state()
    {
        Assert.Equal(Enum.GetValues<AnswerKind>().ToHashSet(), world.Answers.Where(one => one.Answer is not Answer.OnlyState).Select(one => one.Question.Kind).ToHashSet());
        Assert.Equal(Enum.GetValues<AnswerKind>().ToHashSet(), world.Answers.Where(one => one.Answer is Answer.OnlyState).Select(one => one.Question.Kind).ToHashSet());
    }

    [Fact]
    public void Every_kind_of_answer_occurs_empty()
    {
        Assert.Contains(world.AnswersOf<Answer.Links>(), one => one.Groups.Any(group => group is { Part: not null, Links.Length: 0 }));
        Assert.Contains(world.AnswersOf<Answer.Official>(), one => one is { Name: null, Text: null });
        Assert.Contains(world.AnswersOf<Answer.Options>(), one => one.Ticks.Each.Length == 0 && one.Explanation is null);
        Assert.Contains(world.AnswersOf<Answer.LegalInstruments>(), one => one.Instruments.Length == 0);
        Assert.Contains(world.AnswersOf<Answer.Indicators>(), one => one is { Figures.Length: 0, Sources.Length: 0 });
        Assert.Contains(world.AnswersOf<Answer.Cooperation>(), one => one is { Entries.Length: 0, Text: null });
        Assert.Contains(world.AnswersOf<Answer.Partnerships>(), one => one is { Entries.Length: 0, Text: null });
    }

    [Fact]
    public void Every_state_of_a_whole_answer_of_a_part_and_of_a_box_occurs()
    {
        AnswerState[] all = [AnswerState.AnsweredNo, AnswerState.NotAnswered, AnswerState.NotRecoverable]; // "not asked" comes of comparing editions
        HashSet<AnswerState> answers = [.. world.AnswersOf<Answer.OnlyState>().Select(one => one.State)];
        HashSet<AnswerState> parts = [.. world.AnswersOf<Answer.Links>().SelectMany(one => one.Groups).Select(group => group.State)];
        HashSet<AnswerState> boxes = [.. world.AnswersOf<Answer.Options>().SelectMany(one => one.Ticks.Each).Select(tick => tick.State)];
        HashSet<AnswerState> ticks = [.. world.AnswersOf<Answer.Options>().Select(one => one.Ticks.State)];

        Assert.Equal([.. all], answers);
        Assert.Equal([.. all, AnswerState.Answered], parts);
        Assert.Equal([.. all, AnswerState.Answered], boxes);
        Assert.Equal([.. all, AnswerState.Answered], ticks);
    }

    [Fact]
    public void Every_status_of_a_response_occurs()
    {
        Assert.Equal([ResponseStatus.Published, ResponseStatus.NotAuthorised, ResponseStatus.Withdrawn], world.Content.Responses.Select(one => one.Status).ToHashSet());
        Assert.True(world.Content.Responses.Length < world.Content.Countries.Length);
        Assert.Contains(world.Content.Responses, one => one is { Updated: not null, Corrections.Length: > 0 });
        Assert.Contains(world.Content.Responses, one => one.Notes.Count > 0);
        Assert.Contains(world.Content.Responses, one => one.Submitted is null);
    }

    [Fact]
    public void Texts_have_every_length_and_script()
    {
        string[] texts = [.. world.AnswersOf<Answer.FreeText>().Select(one => one.Words.Value)];

        Assert.Contains(texts, text => !text.Contains(' ', StringComparison.Ordinal));
        Assert.True(world.Finds(CheckRules.TooManyWords));
        Assert.Contains(texts, text => text.Any(letter => letter is >= '\u0600' and <= '\u06FF'));
        Assert.Contains(texts, text => text.Any(letter => letter is >= '\u0400' and <= '\u04FF'));
        Assert.Contains(texts, text => text.Any(letter => letter is >= '\u4E00' and <= '\u9FFF'));
        Assert.Contains(texts, text => text.Contains('é', StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("\n1. ", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("](http", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("(<http", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("{{", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("<script>", StringComparison.Ordinal));
        Assert.Equal(["ar", "en", "es", "fr", "ru", "zh"], world.Content.Responses.Select(one => one.Language).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Partners_are_Member_States_listed_organisations_and_invented_ones()
    {
        KnownPartner?[] partners = [.. world.AnswersOf<Answer.Cooperation>().SelectMany(one => one.Entries).SelectMany(one => one.Partners).Select(name => world.Content.PartnerNames.Find(FoldedName.Of(name.Value)))];

        Assert.Contains(partners, one => one is null);
        Assert.Contains(partners, one => one is { Country: not null, ByAlias: true });
        Assert.Contains(partners, one => one is { Country: not null, ByAlias: false });
        Assert.Contains(partners, one => one is { Organisation: not null, ByAlias: true });
        Assert.Contains(partners, one => one is { Organisation: not null, ByAlias: false });
    }

    [Fact]
    public void Entries_come_in_every_form()
    {
        LegalInstrument[] instruments = [.. world.AnswersOf<Answer.LegalInstruments>().SelectMany(one => one.Instruments)];
        Assert.Equal(Enum.GetValues<InstrumentKind>().ToHashSet(), instruments.Select(one => one.Kind).ToHashSet());
        Assert.Contains(instruments, one => one is { Number: null, Date: null, Addresses.Length: 0 });
        Assert.Contains(instruments, one => one.Topics.Length > 2);

        CooperationEntry[] cooperation = [.. world.AnswersOf<Answer.Cooperation>().SelectMany(one => one.Entries)];
        Assert.Contains(cooperation, one => one.Partners.Length > 2);
        Assert.Contains(cooperation, one => one.AndOthers);
        Assert.Contains(world.AnswersOf<Answer.Partnerships>().SelectMany(one => one.Entries), one => one.Partners.Length == 0);

        Figure[] figures = [.. world.AnswersOf<Answer.Indicators>().SelectMany(one => one.Figures)];
        Assert.Contains(figures, one => one.Given.Value.Contains(',', StringComparison.Ordinal) && one.Value is { } value && value != Math.Floor(value));
        Assert.Contains(figures, one => one.Value is null);

        NamedLink[] links = [.. world.AnswersOf<Answer.Links>().SelectMany(one => one.Groups).SelectMany(one => one.Links)];
        Assert.Contains(links, one => one.Addresses.Length > 1);
        Assert.Contains(links, one => one.Addresses.Length == 0);
        Assert.Contains(links, one => one.Name is null);
        Assert.Contains(world.AnswersOf<Answer.Options>(), one => one.Other is not null);
    }

    [Fact]
    public void Every_host_is_reserved_for_examples_or_shortens_addresses()
    {
        foreach (string address in Addresses())
        {
            if (WebAddress.Read(address, out _) is { } web)
            {
                Assert.True(web.IsShortened || web.Host.EndsWith(".example", StringComparison.Ordinal), address);
            }
            else
            {
                Assert.Contains(".example", address, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Addresses_are_international_shortened_without_scheme_and_broken_too()
    {
        WebAddress[] good = [.. Addresses().Select(address => WebAddress.Read(address, out _)).OfType<WebAddress>()];

        Assert.Contains(good, one => one.Host.Any(letter => letter > 127));
        Assert.Contains(good, one => one.IsShortened);
        Assert.Contains(good, one => !one.SchemeWritten);
        Assert.Contains(good, one => one.IsHttps);
        Assert.True(world.Finds(CheckRules.AddressMalformed));
    }

    [Fact]
    public void Responses_are_as_large_as_real_ones()
    {
        string[] files = Directory.GetFiles(Path.Combine(world.Folder, "responses"), "*.yaml", SearchOption.AllDirectories);

        Assert.InRange(files.Average(file => new FileInfo(file).Length), 19_000, 23_000);
        Assert.InRange(Addresses().Count() / (double)files.Length, 80, 92);
    }

    private IEnumerable<string> Addresses()
    {
        foreach ((_, Answer answer) in world.Answers)
        {
            foreach (WrittenAddress address in AnswerTexts.Addresses(answer))
            {
                yield return address.Text;
            }

            foreach (string address in AnswerTexts.Markdown(answer).SelectMany(text => AnswerMarkup.Parse(text.Value).Links()).Select(link => link.Address))
            {
                yield return address;
            }

            if (answer is Answer.Official { Email: { } mail })
            {
                yield return "mailto:" + mail;
            }
        }
    }
}
