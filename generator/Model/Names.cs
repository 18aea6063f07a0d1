namespace MsqSite.Model;

/// <summary>What a thing is called, by language code (<c>ar en es fr ru zh</c>). English is always there.</summary>
public sealed record Names(IReadOnlyDictionary<string, string> ByLanguage)
{
    public string In(string language) => ByLanguage.TryGetValue(language, out string? name) ? name : English;

    public string English => ByLanguage.TryGetValue("en", out string? name) ? name : "";
}
