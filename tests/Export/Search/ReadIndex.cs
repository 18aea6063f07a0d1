using System.Text.Json;

namespace MsqSite.Tests.Export.Search;

/// <summary>The search index of a built site, read at once and as the browser reads it.</summary>
internal sealed class ReadIndex
{
    private readonly string folder;
    private readonly Dictionary<string, string[]> answersByWord = [];

    public ReadIndex(string site)
    {
        folder = Path.Combine(site, "search");
        Start = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "start.json"))).RootElement;
        Questions = [.. Start.GetProperty("questions").EnumerateArray().Select(question => question[0].GetString()!)];
        foreach (JsonElement term in Files("terms").SelectMany(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.EnumerateArray()))
        {
            answersByWord[term[0].GetString()!] = [.. term.EnumerateArray().Skip(1).SelectMany(Answers).Distinct()];
        }

        Everything = string.Concat(MsqSite.Tests.Site.Files.Below(folder).Where(path => path.EndsWith(".json", StringComparison.Ordinal)).Select(path => File.ReadAllText(Path.Combine(folder, path))));
        Texts = string.Concat(Files("texts").Select(File.ReadAllText));
        Spellings = [.. Files("spellings").SelectMany(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.EnumerateArray().Select(word => word.GetString()!))];
    }

    public JsonElement Start { get; }

    public string[] Questions { get; }

    /// <summary>The addresses of the answers that hold a word: <c>countries/belarus/2020/#legal-framework</c>.</summary>
    public string[] Answers(string word) => answersByWord.GetValueOrDefault(word, []);

    /// <summary>Everything in all files.</summary>
    public string Everything { get; }

    public string Texts { get; }

    public string[] Spellings { get; }

    public JsonElement Country(string iso3) => Start.GetProperty("countries").EnumerateArray().Single(country => country[0].GetString() == iso3);

    public char Sign(string question) => Start.GetProperty("responses")[0][7].GetString()![Array.IndexOf(Questions, question)];

    private IEnumerable<string> Files(string kind) => Directory.Exists(Path.Combine(folder, kind)) ? Directory.GetFiles(Path.Combine(folder, kind)).Order(StringComparer.Ordinal) : [];

    private IEnumerable<string> Answers(JsonElement steps)
    {
        int answer = 0;
        foreach (int step in steps.EnumerateArray().Select(step => step.GetInt32()).Where(step => step >= 0))
        {
            answer += step;
            yield return $"{Start.GetProperty("responses")[answer / Questions.Length][2].GetString()}#{Questions[answer % Questions.Length]}";
        }
    }
}
