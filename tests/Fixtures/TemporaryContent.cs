using System.Collections.Immutable;
using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;

namespace MsqSite.Tests.Fixtures;

/// <summary>A small valid content folder that a test may break: a copy of <c>Fixtures/_base</c> that goes away with it.</summary>
public sealed class TemporaryContent : IDisposable
{
    /// <summary>What every small response begins with.</summary>
    public const string ResponseHead = "country: DNK\nedition: 2020\npublished: 2020-01-02\npublication-authorised: true\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("content");

    public TemporaryContent() => Overlay(Path.Combine(Fixture.Root, "_base"));

    public string Root => folder.FullName;

    /// <summary>The base folder and a response of Denmark with these answers, each line set in by two spaces.</summary>
    public static TemporaryContent WithAnswers(string answers) => new TemporaryContent().Put("responses/2020/DNK.yaml", $"{ResponseHead}answers:\n{answers}\n");

    /// <summary>The base folder with a second edition: questions counted anew, one added, one dropped, one split; Norway published twice, Denmark's newer response withdrawn, Afghanistan's not authorised.</summary>
    public static TemporaryContent OfTwoEditions()
    {
        TemporaryContent content = new();
        content.Overlay(Path.Combine(Fixture.Root, "_two-editions"));
        return content.Put("text/en.yaml", File.ReadAllText(Repository.PathTo("content/text/en.yaml")));
    }

    public string PathTo(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    public TemporaryContent Put(string relative, string text) => Put(relative, System.Text.Encoding.UTF8.GetBytes(text));

    public TemporaryContent Put(string relative, byte[] bytes)
    {
        string path = PathTo(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Writes a file of the base folder anew with one place of it changed.</summary>
    public TemporaryContent Change(string relative, string old, string with)
    {
        string text = File.ReadAllText(PathTo(relative));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Put(relative, text.Replace(old, with, StringComparison.Ordinal));
    }

    public TemporaryContent Remove(string relative)
    {
        File.Delete(PathTo(relative));
        return this;
    }

    /// <summary>Lays the files of a folder over this one.</summary>
    public void Overlay(string from)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(from, file).Replace('\\', '/');
            if (relative is not ("expected.txt" or "removed.txt"))
            {
                Put(relative, File.ReadAllBytes(file));
            }
        }
    }

    /// <summary>Reads the folder; what should be readable is.</summary>
    public Content Read() => ContentReader.Read(Root, new DiagnosticBag()) ?? throw new InvalidOperationException("the folder cannot be read");

    public Response Denmark() => Read().Responses.Single(one => one.Country.Value == "DNK");

    /// <summary>Denmark's answer to a question.</summary>
    public T AnswerTo<T>(string question)
        where T : Answer => Assert.IsType<T>(Denmark().Answers[question]);

    /// <summary>All findings of reading and checking, with paths as from the repository's root.</summary>
    public ImmutableArray<Diagnostic> Findings() =>
    [
        .. Check().Sorted().Select(one => one with { At = one.At with { File = Shown(one.At.File) }, Message = Shown(one.Message), Remedy = one.Remedy is null ? null : Shown(one.Remedy) }),
    ];

    /// <summary>Each finding as <c>path:line:column code</c>.</summary>
    public string[] Places() => [.. Findings().Select(one => $"{one.At} {one.Rule.Code}")];

    /// <summary>The one finding that there should be.</summary>
    public Diagnostic Only(Rule rule)
    {
        Diagnostic only = Assert.Single(Findings());
        Assert.Equal(rule.Code, only.Rule.Code);
        return only;
    }

    /// <summary>What an editor sees.</summary>
    public string Report()
    {
        using StringWriter output = new() { NewLine = "\n" };
        new TextReport(output).Write(Check().Sorted());
        return Shown(output.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private DiagnosticBag Check()
    {
        DiagnosticBag findings = new();
        if (ContentReader.Read(Root, findings) is { } content)
        {
            ContentChecker.Check(content, findings);
        }

        return findings;
    }

    private string Shown(string text) => text.Replace(Root.Replace('\\', '/'), "content", StringComparison.Ordinal);
}
