using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Judges one link after the other when every file of the site is known.</summary>
internal sealed class LinkCheck(SiteAddresses addresses, SortedDictionary<string, PageFacts?> site, DiagnosticBag findings)
{
    // A wrong name in a layout is wrong on every page; looking for what was meant takes time.
    private const int MostSuggestions = 100;
    private const int LongestName = 100;
    private const string FolderPage = "/index.html";

    private readonly Dictionary<string, string?> suggestions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Page, string Code), int> counts = [];

    /// <summary>Pages link to each other relatively, 404.html from the root; only other forms of a page may be named absolutely.</summary>
    public static bool IsRightForm(AddressKind form, LinkUse use, string page) => form switch
    {
        AddressKind.Web => use == LinkUse.Alternate,
        AddressKind.FromRoot => PageExpectation.IsNotFoundPath(page),
        _ => !PageExpectation.IsNotFoundPath(page),
    };

    public void Check(string page, PageLink link)
    {
        Span<char> room = new char[SiteAddresses.RoomFor(page, link.Target)];
        Destination goal = addresses.Of(page, link.Target, room);
        string address = Quoted.Text(link.Target);
        if (goal.Kind == DestinationKind.OtherHost)
        {
            return;
        }

        if (goal.Kind == DestinationKind.OutsideSite)
        {
            Add(VerifyRules.WrongKindOfAddress, page, link, $"the address {address} leaves the site");
            return;
        }

        if (!IsRightForm(goal.Form, link.Use, page))
        {
            string form = goal.Form == AddressKind.Relative ? "relative, on a page that is shown at any address" : "not relative to the page";
            Add(VerifyRules.WrongKindOfAddress, page, link, $"the address {address} is {form}");
        }

        string path = goal.Path.ToString();
        if (!site.TryGetValue(path, out PageFacts? facts))
        {
            Add(VerifyRules.DeadLink, page, link, $"the address {address} leads nowhere: the site has no \"{path}\"", Suggestion(path));
        }
        else if (facts is not null && !Fragment.IsOn(goal.Fragment, facts.Ids))
        {
            string message = $"the link {address} leads to a place that \"{path}\" does not have";
            Add(VerifyRules.DeadFragment, page, link, message, Fragment.Remedy(goal.Fragment, facts.Ids));
        }
    }

    private string? Suggestion(string path)
    {
        if (site.ContainsKey(path + FolderPage))
        {
            return "the address of a folder ends in \"/\"";
        }

        if (!suggestions.TryGetValue(path, out string? suggestion) && suggestions.Count < MostSuggestions)
        {
            suggestion = Nearest(path);
            suggestions[path] = suggestion;
        }

        return suggestion;
    }

    // Only names in the same folder are compared: whole paths look alike because of what they share.
    private string? Nearest(string path)
    {
        string tail = path.EndsWith(FolderPage, StringComparison.Ordinal) ? FolderPage : "";
        string named = path[..^tail.Length];
        string folder = named[..(named.LastIndexOf('/') + 1)];
        string name = named[folder.Length..];
        if (name.Length > LongestName)
        {
            return null;
        }

        IEnumerable<string> siblings = site.Keys
            .Where(other => other.Length > folder.Length + tail.Length
                && other.StartsWith(folder, StringComparison.Ordinal) && other.EndsWith(tail, StringComparison.Ordinal))
            .Select(other => other[folder.Length..^tail.Length])
            .Where(other => !other.Contains('/'));
        return NearestWord.To(name, siblings) is { } near ? $"did you mean \"{folder}{near}{(tail.Length > 0 ? "/" : "")}\"?" : null;
    }

    private void Add(Rule rule, string page, PageLink link, string message, string? remedy = null)
    {
        int count = counts.GetValueOrDefault((page, rule.Code));
        if (count < PageFindings.MostOfOneRule)
        {
            counts[(page, rule.Code)] = count + 1;
            findings.Add(rule, link.At, PageFindings.InPage(message, page, link.Line, link.Column), remedy);
        }
    }
}
