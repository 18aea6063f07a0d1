using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Read;

/// <summary>Reads a content folder: first what every response needs, then the responses side by side.</summary>
public static class ContentReader
{
    private static readonly string[] Single = ["countries.yaml", LinkHealthReader.FileName, "partners.yaml", "site.yaml", "text/en.yaml"];

    /// <summary>The content as far as it could be read, or null where nothing can be said: without settings or words.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <param name="memory">What was made of its files before.</param>
    public static Content? Read(string path, DiagnosticBag findings, Memory? memory = null)
    {
        ContentFolder folder = new(path);
        if (!folder.Exists)
        {
            findings.Add(ReadRules.MissingFile, SourceSpan.WholeFile(folder.Shown), "there is no such content folder", "name the right one with --content");
            return null;
        }

        (SiteSettings? settings, Words? words) = (null, null);
        (ImmutableArray<Region> regions, ImmutableArray<Country> countries) = ([], []);
        (PartnerList partners, LinkHealth health) = (PartnerList.Empty, LinkHealth.Empty);
        Parallel.Invoke(
            () => (regions, countries) = folder.NeedFile("countries.yaml", findings) is { } list ? Made(list, CountriesReader.Read) : ([], []),
            () => words = folder.NeedFile("text/en.yaml", findings) is { } text ? Made(text, WordsReader.Read) : null,
            () => settings = folder.NeedFile("site.yaml", findings) is { } site ? Made(site, SettingsReader.Read) : null,
            () => partners = folder.FindFile("partners.yaml") is { } names ? Made(names, PartnersReader.Read) : PartnerList.Empty,
            () => health = folder.FindFile(LinkHealthReader.FileName) is { } probed ? Made(probed, LinkHealthReader.Read) : LinkHealth.Empty);
        PartnerNames partnerNames = Memory.Recall(memory, "partner names", () => [ImmutableCollectionsMarshal.AsArray(countries), partners], _ => new PartnerNames(countries, partners), findings);
        ImmutableArray<ContentFile> forms = folder.Files("questionnaires", ".yaml", findings);
        ImmutableArray<Questionnaire> questionnaires = ReadQuestionnaires(folder, forms, file => Made(file, QuestionnaireReader.Read), findings);
        ImmutableArray<Response> responses = ReadResponses(folder, questionnaires, [.. forms.Select(file => file.Name)], findings, memory);
        ImmutableArray<ProsePage> pages = [.. folder.Files("pages", ".md", findings).Select(file => ReadPage(file, findings)).OfType<ProsePage>()];
        return settings is null || words is null ? null : new Content(folder.Shown, settings, words, regions, countries, questionnaires, responses, pages) { Partners = partners, PartnerNames = partnerNames, LinkHealth = health };

        T Made<T>(ContentFile file, Func<ContentFile, DiagnosticBag, T> read) => Memory.Recall(memory, $"read {file.Shown}", () => [FileStamp.Of(file.Path, memory)], bag => read(file, bag), findings);
    }

    /// <summary>The files that reading would look at, as findings name them, by path; those of responses apart from the others.</summary>
    public static (ImmutableArray<string> Responses, ImmutableArray<string> Others) Files(string path)
    {
        ContentFolder folder = new(path);
        DiagnosticBag told = new(); // whoever reads the files tells what is wrong with them
        IEnumerable<ContentFile> others = Single.Select(folder.FindFile).OfType<ContentFile>()
            .Concat(folder.Files("questionnaires", ".yaml", told))
            .Concat(folder.Files("pages", ".md", told));
        return ([.. folder.Files("responses", ".yaml", told).Select(file => file.Shown)], [.. others.Select(file => file.Shown).Order(StringComparer.Ordinal)]);
    }

    private static ImmutableArray<Questionnaire> ReadQuestionnaires(ContentFolder folder, ImmutableArray<ContentFile> files, Func<ContentFile, Questionnaire?> read, DiagnosticBag findings)
    {
        List<Questionnaire> questionnaires = [];
        foreach (ContentFile file in files)
        {
            if (read(file) is not { } questionnaire)
            {
                continue;
            }

            questionnaires.Add(questionnaire);
            if (questionnaire.Edition != 0 && file.Name != $"{questionnaire.Edition}")
            {
                findings.Add(CheckRules.FileName, questionnaire.At, $"the file is named {file.Name}.yaml and holds the edition {questionnaire.Edition}", $"name it {questionnaire.Edition}.yaml");
            }
        }

        if (files.Length == 0)
        {
            findings.Add(ReadRules.MissingFile, SourceSpan.WholeFile($"{folder.Shown}/questionnaires"), "there is no questionnaire", "add questionnaires/2020.yaml");
        }

        return [.. questionnaires.OrderBy(one => one.Edition)];
    }

    private static ImmutableArray<Response> ReadResponses(ContentFolder folder, ImmutableArray<Questionnaire> questionnaires, HashSet<string> editions, DiagnosticBag findings, Memory? memory)
    {
        ImmutableArray<ContentFile> files = folder.Files("responses", ".yaml", findings);
        Response?[] responses = new Response?[files.Length];
        string named = string.Join(' ', editions.Order(StringComparer.Ordinal));
        Parallel.For(0, files.Length, index =>
        {
            ContentFile file = files[index];
            responses[index] = Memory.Recall(memory, $"read {file.Shown}", () => [FileStamp.Of(file.Path, memory), named, .. questionnaires], bag => ResponseReader.Read(file, questionnaires, editions, bag), findings);
            if (responses[index] is { } response)
            {
                CheckPlace(file, response, findings);
            }
        });
        return [.. responses.OfType<Response>()];
    }

    private static void CheckPlace(ContentFile file, Response response, DiagnosticBag findings)
    {
        string expected = $"responses/{response.Edition}/{response.Country}.yaml";
        if (response.Edition != 0 && !response.Country.IsEmpty && !file.Shown.EndsWith("/" + expected, StringComparison.Ordinal))
        {
            findings.Add(CheckRules.FileName, response.Country.At, $"the file is {file.Shown} and says that it holds {response.Country} for {response.Edition}",
                $"move it to {expected}, or mend \"country\" or \"edition\"");
        }
    }

    private static ProsePage? ReadPage(ContentFile file, DiagnosticBag findings)
    {
        if (SafeText.Read(file.Path, file.Shown, findings) is not { } text)
        {
            return null;
        }

        if (!Slug.IsOne(file.Name))
        {
            findings.Add(ReadRules.BadCode, SourceSpan.WholeFile(file.Shown), $"\"{file.Name}\" cannot be a page's address", "use lower-case letters a to z, digits and single hyphens");
        }

        return new ProsePage(file.Name, new SourceText(text, new SourceSpan(file.Shown, 1, 1, 1), BlockIndent: 0, FirstLine: 0));
    }
}
