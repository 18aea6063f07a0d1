using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace MsqSite.Probe;

/// <summary>
/// Suspects pages that say "there is no such page" with the status of one that there is. Each host is asked once for a page that cannot be there: only
/// where that seems to be there too, the page itself is looked at.
/// </summary>
internal sealed partial class SoftNotFound(Chaser chaser)
{
    private const string Nowhere = "/msqsite-probe/asks-for-a-page-that-cannot-be-there";

    // In a title, in the six languages of the United Nations.
    private const string NotFound = @"\b404\b|not found|no longer (?:available|exists)|does not exist|introuvable|non trouvée|no encontrad|no existe|не найден|не существует|找不到|未找到|不存在|غير موجود";

    private readonly ConcurrentDictionary<string, Task<Liar?>> liars = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="start">The address.</param>
    /// <param name="chase">What came of it: a page.</param>
    /// <param name="stop">Ends the run; thrown.</param>
    public async Task<bool> Suspects(Uri start, Chase chase, CancellationToken stop)
    {
        if (!IsDeep(start))
        {
            return false;
        }

        if (IsHome(chase.End))
        {
            return true; // a page that was moved to the front page is not there any more
        }

        if (await liars.GetOrAdd(chase.End.GetLeftPart(UriPartial.Authority), authority => Test(new Uri(authority), stop)) is not { } liar)
        {
            return false;
        }

        if (chase.End != start && chase.End.AbsoluteUri == liar.End)
        {
            return true;
        }

        string title = await Title(chase.End, chase.Last, stop);
        return Says().IsMatch(title) || (liar.Title.Length > 0 && title == liar.Title);
    }

    // The front page of an application that draws every page by script has the title of all its pages: that says nothing.
    private async Task<Liar?> Test(Uri site, CancellationToken stop)
    {
        Chase nowhere = await chaser.Follow(new Uri(site, Nowhere), wantsPage: true, asksHead: false, stop);
        if (nowhere.Last is not Reply.Answer { IsPage: true } page)
        {
            return null;
        }

        string title = page.Page?.Title ?? "";
        Chase home = await chaser.Follow(site, wantsPage: true, asksHead: false, stop);
        return new Liar(nowhere.End.AbsoluteUri, home.Last is Reply.Answer { Page: { } front } && front.Title == title ? "" : title);
    }

    private async Task<string> Title(Uri address, Reply known, CancellationToken stop)
    {
        Reply reply = known is Reply.Answer { Page: not null } ? known : (await chaser.Follow(address, wantsPage: true, asksHead: false, stop)).Last;
        return reply is Reply.Answer { Page: { } page } ? page.Title : "";
    }

    private static bool IsHome(Uri address) => address.AbsolutePath == "/" && address.Query.Length == 0;

    // "/", "/en", "/index.php" and "/home" may well lead to the front page.
    private static bool IsDeep(Uri address) => address.Query.Length > 0 || address.AbsolutePath.Trim('/') is { Length: > 3 } path && !Front().IsMatch(path);

    [GeneratedRegex("^(?:[a-z]{2,3}(?:-[a-z]{2,4})?/)?(?:index|default|home|main|start|portal|welcome)?(?:\\.[a-z]{3,5})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Front();

    [GeneratedRegex(NotFound, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Says();

    /// <summary>A host that has a page for every address.</summary>
    /// <param name="End">Where the page that cannot be there is.</param>
    /// <param name="Title">Its title; empty where that tells nothing.</param>
    private sealed record Liar(string End, string Title);
}
