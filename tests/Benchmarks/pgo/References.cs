using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace MsqSite.Pgo;

/// <summary>Writes references to types and methods of other assemblies into one that is being made.</summary>
internal sealed class References(MetadataBuilder metadata, Assemblies assemblies)
{
    private readonly Dictionary<string, PrimitiveTypeCode> primitives = Enum.GetValues<PrimitiveTypeCode>().Where(code => code is not (PrimitiveTypeCode.Void or PrimitiveTypeCode.TypedReference))
        .ToDictionary(code => $"System.{code}", StringComparer.Ordinal);

    private readonly Dictionary<string, AssemblyReferenceHandle> known = new(StringComparer.Ordinal);
    private readonly Dictionary<(EntityHandle Scope, string Space, string Name), EntityHandle> types = [];
    private readonly Dictionary<string, EntityHandle?> named = new(StringComparer.Ordinal);

    /// <summary>A type that an assembly defines.</summary>
    public EntityHandle Of(MetadataReader from, TypeDefinitionHandle handle)
    {
        TypeDefinition type = from.GetTypeDefinition(handle);
        EntityHandle scope = type.GetDeclaringType() is { IsNil: false } outer ? Of(from, outer) : Assembly(from.GetString(from.GetAssemblyDefinition().Name));
        return Type(scope, from.GetString(type.Namespace), from.GetString(type.Name));
    }

    /// <summary>A type that an assembly refers to.</summary>
    public EntityHandle Of(MetadataReader from, TypeReferenceHandle handle)
    {
        TypeReference type = from.GetTypeReference(handle);
        EntityHandle scope = type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Of(from, (TypeReferenceHandle)type.ResolutionScope)
            : Assembly(from.GetString(from.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name));
        return Type(scope, from.GetString(type.Namespace), from.GetString(type.Name));
    }

    /// <summary>A type by its name, which may have those of assemblies and of what it is made of; null where it is not known.</summary>
    public EntityHandle? Of(string name)
    {
        if (!named.TryGetValue(name, out EntityHandle? handle))
        {
            named[name] = handle = TypeName.TryParse(name, out TypeName? parsed) ? Of(parsed) : null;
        }

        return handle;
    }

    /// <summary>A method; null where what its type is made of is not known, or its signature has an array of several dimensions or a pointer to a function.</summary>
    /// <param name="method">Where it is defined.</param>
    /// <param name="of">What its type is made of: <c>[System.__Canon,System.Int32]</c>; empty where that is nothing.</param>
    public EntityHandle? Of(FoundMethod method, string of)
    {
        if ((of.Length == 0 ? Of(method.Of.Metadata, method.Of.Handle) : Of(method.Of.Name + of)) is not { } type)
        {
            return null;
        }

        try
        {
            MethodSignature<Action<SignatureTypeEncoder>> own = method.Definition.DecodeSignature(new Transcriber(this), null);
            BlobBuilder signature = new();
            new BlobEncoder(signature).MethodSignature(own.Header.CallingConvention, own.GenericParameterCount, own.Header.IsInstance)
                .Parameters(own.ParameterTypes.Length, result => own.ReturnType(result.Type()), parameters =>
                {
                    foreach (Action<SignatureTypeEncoder> parameter in own.ParameterTypes)
                    {
                        parameter(parameters.AddParameter().Type());
                    }
                });
            EntityHandle member = metadata.AddMemberReference(type, metadata.GetOrAddString(method.Name), metadata.GetOrAddBlob(signature));
            return own.GenericParameterCount == 0 ? member : Shared(member, own.GenericParameterCount);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    // The text does not say what a generic method was made of: what was counted goes to the code that all classes share.
    private MethodSpecificationHandle Shared(EntityHandle method, int parameters)
    {
        BlobBuilder signature = new();
        GenericTypeArgumentsEncoder arguments = new BlobEncoder(signature).MethodSpecificationSignature(parameters);
        for (int left = parameters; left > 0; left--)
        {
            arguments.AddArgument().Type(AnyClass(), isValueType: false);
        }

        return metadata.AddMethodSpecification(method, metadata.GetOrAddBlob(signature));
    }

    private EntityHandle? Of(TypeName type)
    {
        if (type.IsSimple)
        {
            return Simple(type);
        }

        BlobBuilder signature = new();
        return Encode(new BlobEncoder(signature).TypeSpecificationSignature(), type) ? metadata.AddTypeSpecification(metadata.GetOrAddBlob(signature)) : null;
    }

    private EntityHandle? Simple(TypeName type) =>
        type.FullName == "System.__Canon" ? AnyClass() : assemblies.Type(type.FullName, type.AssemblyName?.Name) is { } found ? Of(found.Metadata, found.Handle) : null;

    private bool Encode(SignatureTypeEncoder into, TypeName type)
    {
        if (type.IsSZArray)
        {
            return Encode(into.SZArray(), type.GetElementType());
        }

        if (type.IsConstructedGenericType)
        {
            ImmutableArray<TypeName> made = type.GetGenericArguments();
            return Simple(type.GetGenericTypeDefinition()) is { } definition
                && into.GenericInstantiation(definition, made.Length, isValueType: false) is var arguments
                && made.All(one => Encode(arguments.AddArgument(), one));
        }

        if (!type.IsSimple || Simple(type) is not { } simple)
        {
            return false;
        }

        if (primitives.TryGetValue(type.FullName, out PrimitiveTypeCode primitive))
        {
            into.PrimitiveType(primitive);
        }
        else
        {
            into.Type(simple, isValueType: false); // the compiler looks the type up
        }

        return true;
    }

    // What stands for every class in code that all of them share: the compiler knows it by the name of an assembly that is none.
    private EntityHandle AnyClass() => Type(Assembly("System.Private.Canon"), "System", "__Canon");

    private AssemblyReferenceHandle Assembly(string name)
    {
        if (!known.TryGetValue(name, out AssemblyReferenceHandle handle))
        {
            known[name] = handle = metadata.AddAssemblyReference(metadata.GetOrAddString(name), new Version(0, 0, 0, 0), default, default, default, default);
        }

        return handle;
    }

    private EntityHandle Type(EntityHandle scope, string space, string name)
    {
        if (!types.TryGetValue((scope, space, name), out EntityHandle handle))
        {
            types[(scope, space, name)] = handle = metadata.AddTypeReference(scope, metadata.GetOrAddString(space), metadata.GetOrAddString(name));
        }

        return handle;
    }
}
