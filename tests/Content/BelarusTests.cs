using System.Text.RegularExpressions;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Tests.RealContent;

/// <summary>What the profile of Belarus says is what its source says.</summary>
public sealed partial class BelarusTests
{
    private static readonly string Source = File.ReadAllText(Repository.PathTo("content/sources/2020/BLR.txt")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_address_of_the_source_is_in_the_response_as_often_and_no_other()
    {
        // The two addresses at un.org are of the form's own footnotes.
        string[] inSource = [.. AddressPattern.Matches(Source).Select(match => match.Value.Trim('(', ')')).Where(one => !one.Contains(".un.org/", StringComparison.Ordinal))];
        Assert.Equal(55, inSource.Length);
        Assert.Equal(inSource.Order(StringComparer.Ordinal), Addresses().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_address_can_be_followed_to_where_the_country_meant()
    {
        foreach (string written in Addresses())
        {
            WebAddress? address = WebAddress.Read(written, out AddressFault fault);
            Assert.True(address is not null, $"{written}: {fault}");
            string whole = address.SchemeWritten ? written : "http://" + written;
            Assert.Equal(whole, address.Href.Replace(new Uri(address.Href).Authority, address.Host, StringComparison.Ordinal));
            Assert.All(address.Href, c => Assert.True(char.IsAscii(c)));
        }
    }

    [Fact]
    public void Two_addresses_have_no_scheme_two_hosts_are_Cyrillic_and_three_are_shortened()
    {
        WebAddress[] all = [.. Addresses().Select(one => WebAddress.Read(one, out _)!)];
        Assert.Equal(["115.бел", "www.pravo.by"], all.Where(one => !one.SchemeWritten).Select(one => one.Host).Order(StringComparer.Ordinal));
        Assert.Equal(["115.бел", "качество-услуг.бел"], all.Where(one => !one.Host.All(char.IsAscii)).Select(one => one.Host).Order(StringComparer.Ordinal));
        Assert.Equal(["https://clck.ru/FUBxj", "https://clck.ru/FUCQh", "https://clck.ru/FUJ7m"], all.Where(one => one.IsShortened).Select(one => one.Href).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_legal_instrument_has_its_words_and_topics_from_the_source()
    {
        Questionnaire questionnaire = Real.Content.Questionnaire(2020)!;
        string answer = Source[Source.IndexOf("9. digital government as a right", StringComparison.Ordinal)..Source.IndexOf("IV. Usage", StringComparison.Ordinal)];
        List<(string Title, string Topics)> inSource = [];
        string topics = "";
        foreach (Match line in InstrumentPattern.Matches(answer))
        {
            // An instrument without a number of its own belongs to that of the one before it.
            topics = line.Groups["first"].Success ? line.Groups["first"].Value + (line.Groups["second"].Success ? "," + line.Groups["second"].Value : "") : topics;
            inSource.Add((line.Groups["title"].Value, topics));
        }

        Answer.LegalInstruments response = (Answer.LegalInstruments)Real.Belarus.Answers["legal-framework"];
        Assert.Equal(10, inSource.Count);
        Assert.Equal(inSource, response.Instruments.Select(one =>
            (one.Title.Value, string.Join(',', one.Topics.Select(topic => questionnaire.ByKey["legal-framework"].Option(topic.Value)!.Number)))));
    }

    [Fact]
    public void The_numbers_and_dates_of_the_instruments_stand_in_their_titles()
    {
        foreach (LegalInstrument one in ((Answer.LegalInstruments)Real.Belarus.Answers["legal-framework"]).Instruments)
        {
            Assert.Contains(one.Number ?? "", one.Title.Value, StringComparison.Ordinal);
            Assert.True(one.Date is not { } date || Spellings(date).Any(spelling => one.Title.Value.Contains(spelling, StringComparison.Ordinal)), $"{one.Date} is not in: {one.Title}");
        }
    }

    [Fact]
    public void The_figures_are_those_of_the_source()
    {
        Figure[] figures = [.. Real.Belarus.Answers.Values.OfType<Answer.Indicators>().SelectMany(one => one.Figures)];
        Assert.Equal(6, figures.Length);
        Assert.All(figures, figure =>
        {
            Assert.Contains($"{figure.Label} – {figure.Given}", Source, StringComparison.Ordinal);
            Assert.StartsWith(figure.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('.', ','), figure.Given.Value, StringComparison.Ordinal);
            Assert.True(figure.Year is null || figure.Given.Value.Contains($"({figure.Year})", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_name_of_the_response_stands_in_the_source()
    {
        foreach (Answer answer in Real.Belarus.Answers.Values)
        {
            foreach (SourceText text in MsqSite.Model.AnswerTexts.Plain(answer))
            {
                Assert.Contains(text.Value, Source, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Ticks_that_the_source_has_lost_are_not_recoverable_and_never_no()
    {
        Ticks[] ticks = [.. Real.Belarus.Answers.Values.Select(one => one switch { Answer.Options options => options.Ticks, Answer.LegalInstruments instruments => instruments.Ticks, _ => null }).OfType<Ticks>()];
        Assert.Equal(5, ticks.Length);
        Assert.All(ticks, one => Assert.Equal(AnswerState.NotRecoverable, one.State));
        Assert.All(new[] { "usage-statistics", "user-satisfaction" }, key => Assert.Equal(AnswerState.NotRecoverable, Assert.IsType<Answer.OnlyState>(Real.Belarus.Answers[key]).State));
    }

    [Fact]
    public void Every_question_has_its_answer_and_the_officers_are_withheld()
    {
        Assert.Equal(Real.Content.Questionnaire(2020)!.Questions.Select(one => one.Key).Order(), Real.Belarus.Answers.Keys.Order());
        Assert.Equal(ResponseStatus.Published, Real.Belarus.Status);
        Assert.Equal(3, Regex.Count(Source, @"\[withheld\]"));
        Assert.Equal("Ministry of Communication and Informatization of the Republic of Belarus", Real.Belarus.RespondentOrganisation?.Value);
    }

    private static IEnumerable<string> Addresses() => Real.Belarus.Answers.Values.SelectMany(answer =>
        MsqSite.Model.AnswerTexts.Addresses(answer).Select(one => one.Text)
            .Concat(MsqSite.Model.AnswerTexts.Markdown(answer).SelectMany(text => AnswerMarkup.Parse(text.Value).Links()).Select(link => link.Address)));

    private static string[] Spellings(DateOnly date) =>
        [.. new[] { "MMMM d, yyyy", "MMMM, d yyyy", "dd.MM.yyyy" }.Select(format => date.ToString(format, System.Globalization.CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"https?://[^\s<>]+|\((?:www\.[^\s()]+|[^\s()/]+\.бел)\)")]
    private static partial Regex AddressPattern { get; }

    [GeneratedRegex(@"^(?:- )?(?:(?<first>\d)\.(?:&(?<second>\d)\.)? )?(?<title>(?:Law|Decree|Order|Resolution) .*?)(?: \(<?(?:https?|www).*\))?$", RegexOptions.Multiline)]
    private static partial Regex InstrumentPattern { get; }
}
