using System.Reflection.Metadata;

namespace MsqSite.Pgo;

/// <summary>A type where it is defined.</summary>
/// <param name="Metadata">Of its assembly.</param>
/// <param name="Handle">Its place there.</param>
/// <param name="Name">Its full name, without the assembly: <c>System.Linq.Enumerable+RangeIterator</c>.</param>
internal sealed record FoundType(MetadataReader Metadata, TypeDefinitionHandle Handle, string Name)
{
    public string Assembly => Metadata.GetString(Metadata.GetAssemblyDefinition().Name);
}

/// <summary>A method where it is defined.</summary>
/// <param name="Of">Its type.</param>
/// <param name="Definition">What is said of it there.</param>
/// <param name="IlSize">The size of its body, in bytes.</param>
internal sealed record FoundMethod(FoundType Of, MethodDefinition Definition, int IlSize)
{
    public string Name => Of.Metadata.GetString(Definition.Name);

    public int Parameters
    {
        get
        {
            BlobReader signature = Of.Metadata.GetBlobReader(Definition.Signature);
            if (signature.ReadSignatureHeader().IsGeneric)
            {
                signature.ReadCompressedInteger();
            }

            return signature.ReadCompressedInteger();
        }
    }
}
