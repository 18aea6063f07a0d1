using System.Collections.Immutable;

namespace MsqSite.Model;

/// <summary>The six official languages of the United Nations, by code.</summary>
public static class Languages
{
    public static ImmutableArray<string> All { get; } = ["ar", "en", "es", "fr", "ru", "zh"];

    public static bool IsRightToLeft(string language) => language.Split('-')[0] is "ar" or "fa" or "he" or "ur";
}
