namespace MsqSite.Model;

/// <summary>A partner that an answer names.</summary>
/// <param name="Entry">The place of the entry that names it among the answer's entries.</param>
/// <param name="Name">As written.</param>
public readonly record struct NamedPartner(int Entry, string Name);
