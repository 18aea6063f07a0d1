namespace MsqSite.Export.Data;

/// <summary>Takes a file of the open data while it is made, piece by piece; while it is, others may be sent.</summary>
/// <param name="path">Its path under the site's root.</param>
/// <param name="make">Writes it; neither seeks nor reads in it.</param>
/// <returns>Its size, and its SHA-256 in hexadecimal.</returns>
public delegate (long Bytes, string Hash) SendFile(string path, Action<Stream> make);
