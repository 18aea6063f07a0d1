using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>An address as a country wrote it, good or not; <see cref="WebAddress"/> is one that can be followed.</summary>
public sealed record WrittenAddress
{
    public WrittenAddress(string text, SourceSpan at)
        : this(text, at, WebAddress.Read(text, out AddressFault fault), fault)
    {
    }

    /// <param name="text">As written.</param>
    /// <param name="at">Its place.</param>
    /// <param name="web">What it was read as.</param>
    /// <param name="fault">Why it was not.</param>
    public WrittenAddress(string text, SourceSpan at, WebAddress? web, AddressFault fault) => (Text, At, Web, Fault) = (text, at, web, fault);

    public string Text { get; }

    public SourceSpan At { get; }

    /// <summary>What it means; null where it cannot be followed. Read once: whoever checks, shows or counts addresses asks for it.</summary>
    public WebAddress? Web { get; }

    /// <summary>Why it cannot be followed.</summary>
    public AddressFault Fault { get; }
}
