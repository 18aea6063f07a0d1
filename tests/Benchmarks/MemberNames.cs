using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace MsqSite.Tests.Benchmarks;

/// <summary>The names of what an assembly refers to.</summary>
internal sealed class MemberNames : ISignatureTypeProvider<string, object?>
{
    public static string Of(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => new MemberNames().GetTypeFromReference(metadata, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new MemberNames(), null),
        HandleKind.MethodSpecification => Of(metadata, metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)handle) is var member => $"{Of(metadata, member.Parent)}.{metadata.GetString(member.Name)}",
        _ => throw new NotSupportedException($"{handle.Kind}"),
    };

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte kind)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? $"{Of(reader, type.ResolutionScope)}+{name}"
            : reader.GetString(type.Namespace) is { Length: > 0 } space ? $"{space}.{name}" : name;
    }

    public string GetGenericInstantiation(string type, ImmutableArray<string> arguments) => $"{type}<{string.Join(',', arguments)}>";

    public string GetSZArrayType(string element) => $"{element}[]";

    public string GetPrimitiveType(PrimitiveTypeCode code) => $"{code}";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte kind) => throw new NotSupportedException();

    public string GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte kind) => throw new NotSupportedException();

    public string GetArrayType(string element, ArrayShape shape) => throw new NotSupportedException();

    public string GetByReferenceType(string element) => throw new NotSupportedException();

    public string GetPointerType(string element) => throw new NotSupportedException();

    public string GetPinnedType(string element) => throw new NotSupportedException();

    public string GetModifiedType(string modifier, string type, bool isRequired) => throw new NotSupportedException();

    public string GetFunctionPointerType(MethodSignature<string> signature) => throw new NotSupportedException();

    public string GetGenericTypeParameter(object? context, int index) => throw new NotSupportedException();

    public string GetGenericMethodParameter(object? context, int index) => throw new NotSupportedException();
}
