namespace MsqSite.Verify;

/// <summary>From an address and the page it stands on to a file of the site published at a base address.</summary>
internal sealed class SiteAddresses
{
    private const string FolderPage = "index.html";

    private readonly string baseUrl;
    private readonly string basePath;

    public SiteAddresses(string baseUrl)
    {
        this.baseUrl = baseUrl.EndsWith('/') ? baseUrl : baseUrl + "/";
        int scheme = this.baseUrl.IndexOf("://", StringComparison.Ordinal);
        basePath = this.baseUrl[this.baseUrl.IndexOf('/', scheme < 0 ? 0 : scheme + 3)..];
    }

    /// <summary>How many characters <see cref="Of"/> may need.</summary>
    public static int RoomFor(string page, ReadOnlySpan<char> address) => page.Length + address.Length + FolderPage.Length + 1;

    /// <summary>Resolves a trimmed address; the result points into <paramref name="room"/> and the address.</summary>
    public Destination Of(string page, ReadOnlySpan<char> address, Span<char> room)
    {
        AddressKind form = Address.KindOf(address);
        int mark = address.IndexOf('#');
        ReadOnlySpan<char> fragment = mark < 0 ? [] : address[(mark + 1)..];
        address = mark < 0 ? address : address[..mark];
        int query = address.IndexOf('?');
        address = query < 0 ? address : address[..query];
        int folder = 0;
        switch (form)
        {
            case AddressKind.Web when address.StartsWith(baseUrl, StringComparison.OrdinalIgnoreCase):
                address = address[baseUrl.Length..];
                break;
            case AddressKind.Web when address.Equals(baseUrl.AsSpan(0, baseUrl.Length - 1), StringComparison.OrdinalIgnoreCase):
                address = [];
                break;
            case AddressKind.Web:
                return new Destination { Kind = DestinationKind.OtherHost, Form = form };
            case AddressKind.FromRoot when address.StartsWith(basePath, StringComparison.Ordinal):
                address = address[basePath.Length..];
                break;
            case AddressKind.FromRoot:
                return new Destination { Kind = DestinationKind.OutsideSite, Form = form };
            default:
                if (address.IsEmpty)
                {
                    return new Destination { Kind = DestinationKind.InSite, Form = form, Path = page, Fragment = fragment };
                }

                folder = page.LastIndexOf('/') + 1;
                page.AsSpan(0, folder).CopyTo(room);
                break;
        }

        if (address.Contains('%'))
        {
            address = Uri.UnescapeDataString(address);
        }

        int length = Walk(address, folder, room);
        return length < 0
            ? new Destination { Kind = DestinationKind.OutsideSite, Form = form }
            : new Destination { Kind = DestinationKind.InSite, Form = form, Path = room[..length], Fragment = fragment };
    }

    // Appends the steps of a path to the folder that stands in the room; below zero when they climb above the root.
    private static int Walk(ReadOnlySpan<char> path, int length, Span<char> room)
    {
        while (true)
        {
            int end = path.IndexOf('/');
            ReadOnlySpan<char> step = end < 0 ? path : path[..end];
            if (step is "..")
            {
                if (length == 0)
                {
                    return -1;
                }

                length = room[..(length - 1)].LastIndexOf('/') + 1;
            }
            else if (step is not "." && path.Length > 0)
            {
                step.CopyTo(room[length..]);
                length += step.Length;
                if (end >= 0)
                {
                    room[length++] = '/';
                }
            }

            if (end < 0)
            {
                break;
            }

            path = path[(end + 1)..];
        }

        if (length == 0 || room[length - 1] == '/')
        {
            FolderPage.CopyTo(room[length..]);
            length += FolderPage.Length;
        }

        return length;
    }
}
