using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MsqSite.Tests.RealContent;

/// <summary>
/// The officers who filled in the questionnaire are named nowhere in the repository. Their names cannot stand here either, so words are
/// compared by their hashes: the two family names and the mail address, in lower case.
/// </summary>
public sealed partial class PrivacyTests
{
    private static readonly string[] Private =
    [
        "17867f0db738fc9c9e3a88227196d02aebcc8aa45a73883240bad94fed8a245b",
        "e331e9ffd71228d08e2e2da721408ea7e8b77857accd8a3f77e820147d6469f3",
        "a834fa723be31a1ea49b8c9a661f65e523575fcbd7fe808bfdd628e78f7070e7",
    ];

    private static readonly string[] NotKept = [".git", "bin", "obj", "node_modules", "site", "TestResults", ".vs", ".idea"];

    [Fact]
    public void No_file_of_the_repository_names_an_officer()
    {
        string[] files = [.. Files(new DirectoryInfo(Repository.Root))];
        Assert.Contains(Repository.PathTo("content/responses/2020/BLR.yaml"), files);
        Assert.Contains(Repository.PathTo("content/sources/2020/BLR.txt"), files);
        Assert.Empty(files.SelectMany(file => Words(file + "\n" + File.ReadAllText(file)).Where(word => Private.Contains(Hash(word))).Select(_ => file)).Distinct());
    }

    [Fact]
    public void A_name_or_address_is_known_however_it_is_written()
    {
        const string Text = "ABC, (x-abc) <Abc@B.example>, mailto:abc@b.example; abcd";
        Assert.Equal(["ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"], Words(Text).Select(Hash).Where(hash => hash.StartsWith("ba7816bf", StringComparison.Ordinal)).Distinct());
        Assert.Contains("abc@b.example", Words(Text));
    }

    private static IEnumerable<string> Files(DirectoryInfo folder) => folder.EnumerateFiles().Select(file => file.FullName)
        .Concat(folder.EnumerateDirectories().Where(one => !NotKept.Contains(one.Name) && one.LinkTarget is null).SelectMany(Files));

    private static IEnumerable<string> Words(string text) => WordPattern.Matches(text).Concat(MailPattern.Matches(text)).Select(match => match.Value.ToLowerInvariant()).Distinct();

    private static string Hash(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex WordPattern { get; }

    [GeneratedRegex(@"[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}.\-]*[\p{L}\p{N}]")]
    private static partial Regex MailPattern { get; }
}
