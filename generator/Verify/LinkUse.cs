namespace MsqSite.Verify;

/// <summary>What a page does with an address.</summary>
public enum LinkUse
{
    /// <summary>The reader may go there.</summary>
    Navigation,

    /// <summary>The browser fetches it by itself, or sends something to it.</summary>
    Asset,

    /// <summary>The page names another form of itself (canonical, language, data); the only use that may be absolute.</summary>
    Alternate,

    /// <summary>The browser goes there by itself.</summary>
    Redirect,
}
