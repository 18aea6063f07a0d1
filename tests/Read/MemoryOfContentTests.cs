using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Read;

/// <summary>Content that is read again after a save: what did not change is the record that it was, and the findings are those of a first reading.</summary>
public sealed class MemoryOfContentTests : IDisposable
{
    private readonly Memory memory = new();
    private readonly TemporaryContent content = TemporaryContent.WithAnswers("  additional-information: First.");

    [Fact]
    public void Only_what_changed_is_read_anew()
    {
        Content before = Look(memory).Content!;
        content.Change("responses/2020/DNK.yaml", "First.", "Second.");
        Content after = Look(memory).Content!;
        Assert.Same(before.Questionnaires[0], after.Questionnaires[0]);
        Assert.Same(Of(before, "NOR"), Of(after, "NOR"));
        Assert.NotSame(Of(before, "DNK"), Of(after, "DNK"));
    }

    [Fact]
    public void With_another_questionnaire_every_response_is_read_anew()
    {
        Content before = Look(memory).Content!;
        string file = $"questionnaires/{before.Questionnaires[0].Edition}.yaml";
        content.Put(file, File.ReadAllText(content.PathTo(file)) + "\n# changed\n");
        Assert.NotSame(Of(before, "NOR"), Of(Look(memory).Content!, "NOR"));
    }

    [Theory]
    [InlineData("responses/2020/DNK.yaml", "First.", "[a](ftp://b.example)")]
    [InlineData("responses/2020/DNK.yaml", "First.", "\"unclosed")]
    [InlineData("responses/2020/NOR.yaml", "country: NOR", "country: NXX")]
    [InlineData("site.yaml", "title:", "tilte:")]
    public void The_findings_are_those_of_a_first_reading(string file, string old, string with)
    {
        Look(memory);
        content.Change(file, old, with);
        Look(memory);
        Assert.Equal(Look(null).Findings, Look(memory).Findings);
        Assert.NotEmpty(Look(memory).Findings);
        content.Change(file, with, old);
        Assert.Equal(Look(null).Findings, Look(memory).Findings);
    }

    public void Dispose() => content.Dispose();

    private static Response Of(Content read, string country) => read.Responses.Single(one => one.Country.Value == country);

    private (Content? Content, Diagnostic[] Findings) Look(Memory? with)
    {
        DiagnosticBag findings = new();
        Content? read = ContentReader.Read(content.Root, findings, with);
        if (read is not null)
        {
            ContentChecker.Check(read, findings, with);
        }

        return (read, [.. findings.Sorted()]);
    }
}
