using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace MsqSite.Pgo;

/// <summary>Takes a signature from one assembly to another: each type becomes what writes it there.</summary>
internal sealed class Transcriber(References references) : ISignatureTypeProvider<Action<SignatureTypeEncoder>, object?>
{
    public Action<SignatureTypeEncoder> GetPrimitiveType(PrimitiveTypeCode code) => code switch
    {
        PrimitiveTypeCode.Void => into => into.Builder.WriteByte((byte)SignatureTypeCode.Void),
        PrimitiveTypeCode.TypedReference => into => into.Builder.WriteByte((byte)SignatureTypeCode.TypedReference),
        _ => into => into.PrimitiveType(code),
    };

    public Action<SignatureTypeEncoder> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte kind) =>
        into => into.Type(references.Of(reader, handle), IsValueType(kind));

    public Action<SignatureTypeEncoder> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte kind) =>
        into => into.Type(references.Of(reader, handle), IsValueType(kind));

    public Action<SignatureTypeEncoder> GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte kind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, context);

    public Action<SignatureTypeEncoder> GetGenericInstantiation(Action<SignatureTypeEncoder> type, ImmutableArray<Action<SignatureTypeEncoder>> arguments) => into =>
    {
        into.Builder.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        type(into);
        into.Builder.WriteCompressedInteger(arguments.Length);
        foreach (Action<SignatureTypeEncoder> argument in arguments)
        {
            argument(into);
        }
    };

    public Action<SignatureTypeEncoder> GetSZArrayType(Action<SignatureTypeEncoder> element) => into => element(into.SZArray());

    public Action<SignatureTypeEncoder> GetPointerType(Action<SignatureTypeEncoder> element) => into => element(into.Pointer());

    public Action<SignatureTypeEncoder> GetByReferenceType(Action<SignatureTypeEncoder> element) => into =>
    {
        into.Builder.WriteByte((byte)SignatureTypeCode.ByReference);
        element(into);
    };

    public Action<SignatureTypeEncoder> GetGenericTypeParameter(object? context, int index) => into => into.GenericTypeParameter(index);

    public Action<SignatureTypeEncoder> GetGenericMethodParameter(object? context, int index) => into => into.GenericMethodTypeParameter(index);

    public Action<SignatureTypeEncoder> GetModifiedType(Action<SignatureTypeEncoder> modifier, Action<SignatureTypeEncoder> type, bool isRequired) => into =>
    {
        into.Builder.WriteByte((byte)(isRequired ? SignatureTypeCode.RequiredModifier : SignatureTypeCode.OptionalModifier));
        BlobBuilder named = new();
        modifier(new SignatureTypeEncoder(named)); // a class, of which the modifier wants the reference alone
        into.Builder.WriteBytes(named.ToArray(), 1, named.Count - 1);
        type(into);
    };

    public Action<SignatureTypeEncoder> GetArrayType(Action<SignatureTypeEncoder> element, ArrayShape shape) => throw new NotSupportedException("an array of several dimensions");

    public Action<SignatureTypeEncoder> GetFunctionPointerType(MethodSignature<Action<SignatureTypeEncoder>> signature) => throw new NotSupportedException("a pointer to a function");

    public Action<SignatureTypeEncoder> GetPinnedType(Action<SignatureTypeEncoder> element) => throw new NotSupportedException("a pinned type");

    private static bool IsValueType(byte kind) => (SignatureTypeKind)kind == SignatureTypeKind.ValueType;
}
