using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;
using MsqSite.Sample;

namespace MsqSite.Tests.Sample;

/// <summary>A made-up world in a folder of its own, read back and checked.</summary>
public sealed class World : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("msqsite-sample-");

    public World(int countries, int seed, int editions = 1)
    {
        Folder = Path.Combine(parent.FullName, "content");
        SampleWorld.Write(RealContent.Read(), RealContent.Folder, Folder, countries, seed, Findings, editions);
        Content = ContentReader.Read(Folder, Findings)!;
        ContentChecker.Check(Content, Findings);
    }

    public string Folder { get; }

    public DiagnosticBag Findings { get; } = new();

    public Content Content { get; }

    /// <summary>Every answer with its question, of every response.</summary>
    public IEnumerable<(Question Question, Answer Answer)> Answers =>
        from response in Content.Responses
        from question in Content.Questionnaire(response.Edition)!.Questions
        where response.Answers.Has(question.Key)
        select (question, response.Answers[question.Key]);

    public IEnumerable<T> AnswersOf<T>()
        where T : Answer => Answers.Select(one => one.Answer).OfType<T>();

    public bool Finds(Rule rule) => Findings.Sorted().Any(one => one.Rule == rule);

    /// <summary>Each file's path under the folder with its bytes.</summary>
    public Dictionary<string, string> Files() => Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Folder, file), file => Convert.ToHexString(File.ReadAllBytes(file)));

    public void Dispose() => parent.Delete(recursive: true);
}
