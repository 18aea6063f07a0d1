using System.Text.Json;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Commands;

/// <summary><c>msqsite status</c>, tried from outside.</summary>
public sealed class StatusTests : IDisposable
{
    private readonly TemporaryContent content = TemporaryContent.OfTwoEditions();

    public void Dispose() => content.Dispose();

    [Fact]
    public void The_text_fits_a_terminal_of_80_columns_and_has_every_state()
    {
        string text = Good();
        Assert.All(text.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 80));
        Assert.Contains("3 Member States: 2 published, 1 not authorised, 0 withdrawn, 0 not held.", text, StringComparison.Ordinal);
        Assert.Contains("AFG Afghanistan          2022 not authorised", text, StringComparison.Ordinal);
        Assert.Contains("NOR Norway               2022 published      +++-+ ++++. .+++", text, StringComparison.Ordinal);
        Assert.Contains("  10 Partnerships (2020)                       2    0        0     0           0", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_edition_says_what_it_did_not_ask_and_whose_response_was_withdrawn()
    {
        string text = Good("--edition", "2022");
        Assert.StartsWith("Edition 2022.", text, StringComparison.Ordinal);
        Assert.Contains("DNK Denmark              2022 withdrawn", text, StringComparison.Ordinal);
        Assert.Contains("  10 Partnerships (2020)                       0    0        0     1           0", text, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Good("--edition", "2022", "--format", "json"));
        Assert.Equal(2022, json.RootElement.GetProperty("edition").GetInt32());
        Assert.Equal("not-asked", json.RootElement.GetProperty("countries")[2].GetProperty("answers").GetProperty("partnerships").GetProperty("state").GetString());
    }

    [Fact]
    public void Csv_has_one_header_and_a_line_for_each_answer_that_may_be_shown()
    {
        string csv = Good("--format", "csv");
        string[] lines = csv.Split("\r\n");
        Assert.Equal("country,name,state,edition,question,number,answer,answer-edition", lines[0]);
        Assert.Equal("AFG,Afghanistan,not-authorised,2022,,,,", lines[1]);
        Assert.Contains("DNK,Denmark,published,2020,green-transition,5,not-asked,2020", lines);
        Assert.Contains("NOR,Norway,published,2022,partnerships,10,answered,2020", lines);
        Assert.Equal("", lines[^1]);
        Assert.Equal(lines.Length - 1, csv.Count(sign => sign == '\n'));
        Assert.All(lines[..^1], line => Assert.Equal(7, line.Count(sign => sign == ',')));
    }

    [Fact]
    public void A_name_with_a_comma_and_a_quote_is_quoted()
    {
        content.Change("countries.yaml", "names: {en: Denmark, fr: Danemark}", "names: {en: 'Denmark, \"the Kingdom\"'}");
        Assert.Contains("\r\nDNK,\"Denmark, \"\"the Kingdom\"\"\",published,", Good("--format", "csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_not_be_published_is_not_told_either()
    {
        Assert.All(new[] { "text", "json", "csv" }, format => Assert.DoesNotContain("AFG,Afghanistan,not-authorised,2022,strategy", Good("--format", format), StringComparison.Ordinal));
        using JsonDocument json = JsonDocument.Parse(Good("--format", "json"));
        Assert.Empty(json.RootElement.GetProperty("countries")[0].GetProperty("answers").EnumerateObject());
    }

    [Theory]
    [InlineData("2021", "--edition", "2021")]
    [InlineData("2020, 2022", "--edition", "-1")]
    [InlineData("xml", "--format", "xml")]
    public void A_wrong_call_is_exit_4(string about, params string[] options)
    {
        Msqsite.Result run = Run(options);
        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.Contains(about, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_with_errors_is_exit_2_with_the_findings_and_no_result()
    {
        content.Change("responses/2020/NOR.yaml", "kind: law", "kind: lwa");
        Msqsite.Result run = Run();
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("NOR.yaml:23:41: error MSQ114", run.Error, StringComparison.Ordinal);
    }

    private Msqsite.Result Run(params string[] options) => Msqsite.Run(["status", "--content", content.Root, .. options]);

    private string Good(params string[] options)
    {
        Msqsite.Result run = Run(options);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }
}
