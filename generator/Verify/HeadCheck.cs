using System.Text;
using MsqSite.Diagnostics;

namespace MsqSite.Verify;

/// <summary>Holds that a page says what it is: language, title, description, canonical address.</summary>
internal sealed class HeadCheck(PageFindings page)
{
    private const int LongestTitle = 1000;

    private readonly StringBuilder title = new();
    private bool hasDocument;
    private bool hasDescription;
    private bool isNoIndex;
    private int titles;
    private int canonicals;

    public string Language { get; private set; } = "";

    public string Title { get; private set; } = "";

    public bool IsIndexed => !isNoIndex && !page.Expected.IsNotFoundPage;

    public void Document(StartTag tag)
    {
        hasDocument = true;
        Language = tag.Value("lang").Trim().ToString();
        if (Language.Length == 0)
        {
            page.Add(VerifyRules.LanguageMissing, tag, "the html element has no lang");
        }
    }

    public void TitleStarted(StartTag tag)
    {
        if (++titles > 1)
        {
            page.Add(VerifyRules.TitleOrDescriptionMissing, tag, "the page has another title before this one");
        }
    }

    public void TitleText(ReadOnlySpan<char> text)
    {
        if (titles == 1 && title.Length < LongestTitle)
        {
            title.Append(text[..Math.Min(text.Length, LongestTitle)]);
        }
    }

    public void Meta(StartTag tag)
    {
        ReadOnlySpan<char> name = tag.Value("name");
        if (name.Equals("description", StringComparison.OrdinalIgnoreCase))
        {
            hasDescription |= tag.HasText("content");
        }
        else if (name.Equals("robots", StringComparison.OrdinalIgnoreCase))
        {
            isNoIndex |= tag.Value("content").Contains("noindex", StringComparison.OrdinalIgnoreCase);
        }
        else if (tag.Value("http-equiv").Equals("refresh", StringComparison.OrdinalIgnoreCase))
        {
            isNoIndex = true;
        }
    }

    public void Canonical(ReadOnlySpan<char> address, StartTag tag)
    {
        string? expected = page.Expected.Canonical;
        if (++canonicals > 1)
        {
            page.Add(VerifyRules.WrongCanonical, tag, "the page has another canonical link before this one");
        }
        else if (expected is null)
        {
            page.Add(VerifyRules.WrongCanonical, tag, $"the page must have no canonical link, and names {Quoted.Text(address)}");
        }
        else if (!address.SequenceEqual(expected))
        {
            page.Add(VerifyRules.WrongCanonical, tag, $"the canonical link names {Quoted.Text(address)}, not \"{expected}\"");
        }
    }

    public void Ended()
    {
        Title = title.ToString().Trim();
        if (!hasDocument)
        {
            page.Add(VerifyRules.LanguageMissing, "the page has no html element");
        }

        if (Title.Length == 0)
        {
            page.Add(VerifyRules.TitleOrDescriptionMissing, titles == 0 ? "the page has no title" : "the title is empty");
        }

        if (!hasDescription && IsIndexed)
        {
            page.Add(VerifyRules.TitleOrDescriptionMissing, "the page has no description");
        }

        if (canonicals == 0 && page.Expected.Canonical is { } expected)
        {
            page.Add(VerifyRules.WrongCanonical, $"the page has no canonical link; it must name \"{expected}\"");
        }
    }
}
