using System.Security.Cryptography;
using System.Text;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>
/// Makes the part of an address that names a partner whom content does not list. It depends on the name alone, not on who else is named:
/// an address that was published once stays.
/// </summary>
internal sealed class PartnerSlugs
{
    private const int MostLetters = 60;
    private const int MarkLetters = 8;

    private readonly HashSet<string> taken;

    /// <summary>Slugs of countries and organisations are theirs, whether anyone names them or not.</summary>
    public PartnerSlugs(Content content) => taken =
        [.. content.Countries.Select(country => country.Slug), .. content.Partners.Organisations.Select(organisation => organisation.Slug.Value)];

    /// <param name="folded">A folded name that no other partner has.</param>
    public string Of(string folded)
    {
        string letters = Letters(folded, out bool whole);
        if (whole && taken.Add(letters))
        {
            return letters;
        }

        // Letters were left out, or another has the same: a mark made of the whole name tells them apart.
        string mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)));
        string stem = letters.Length > 0 ? letters : "partner";
        int length = MarkLetters;
        while (!taken.Add($"{stem}-{mark[..length]}"))
        {
            length++;
        }

        return $"{stem}-{mark[..length]}";
    }

    private static string Letters(string folded, out bool whole)
    {
        StringBuilder letters = new();
        whole = true;
        foreach (char letter in folded)
        {
            if (letters.Length >= MostLetters)
            {
                whole = false;
                break;
            }

            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                letters.Append(letter);
            }
            else
            {
                whole &= letter == ' ';
                letters.Append(letters.Length > 0 && letters[^1] != '-' ? "-" : "");
            }
        }

        return letters.ToString().TrimEnd('-');
    }
}
