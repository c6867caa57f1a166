using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Nir.House.Tests.Direction;

/// <summary>Reads which types of an assembly use which others of it. What a compiler folds into a constant (nameof, const) is no use.</summary>
public sealed class CompiledTypes : ISignatureTypeProvider<ImmutableArray<TypeDefinitionHandle>, object?>
{
    private readonly MetadataReader _metadata;
    private readonly PEReader _image;
    private readonly HashSet<TypeUse> _uses = [];

    private CompiledTypes(PEReader image)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
    }

    /// <summary>The uses in an assembly, each once.</summary>
    /// <param name="path">The assembly's file.</param>
    public static IReadOnlyCollection<TypeUse> Read(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var types = new CompiledTypes(image);
        foreach (var type in types._metadata.TypeDefinitions)
        {
            types.ReadType(type);
        }

        return types._uses;
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        Add(handle, Types(type.BaseType));
        foreach (var contract in type.GetInterfaceImplementations())
        {
            Add(handle, Types(_metadata.GetInterfaceImplementation(contract).Interface));
        }

        ReadAttributes(handle, type.GetCustomAttributes());
        ReadConstraints(handle, type.GetGenericParameters());
        foreach (var field in type.GetFields())
        {
            Add(handle, _metadata.GetFieldDefinition(field).DecodeSignature(this, null));
            ReadAttributes(handle, _metadata.GetFieldDefinition(field).GetCustomAttributes());
        }

        foreach (var property in type.GetProperties())
        {
            ReadAttributes(handle, _metadata.GetPropertyDefinition(property).GetCustomAttributes());
        }

        foreach (var method in type.GetMethods())
        {
            ReadMethod(handle, _metadata.GetMethodDefinition(method));
        }
    }

    private void ReadMethod(TypeDefinitionHandle type, MethodDefinition method)
    {
        Add(type, method.DecodeSignature(this, null));
        ReadAttributes(type, method.GetCustomAttributes());
        ReadConstraints(type, method.GetGenericParameters());
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            foreach (var local in _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(this, null))
            {
                Add(type, local);
            }
        }

        foreach (var region in body.ExceptionRegions)
        {
            Add(type, Types(region.CatchType));
        }

        foreach (var token in IlTokens.Read(body.GetILReader()))
        {
            Add(type, Types(MetadataTokens.EntityHandle(token)));
        }
    }

    private void ReadAttributes(TypeDefinitionHandle type, CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
        {
            Add(type, Types(_metadata.GetCustomAttribute(attribute).Constructor));
        }
    }

    private void ReadConstraints(TypeDefinitionHandle type, GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => _metadata.GetGenericParameter(parameter).GetConstraints()))
        {
            Add(type, Types(_metadata.GetGenericParameterConstraint(constraint).Type));
        }
    }

    private void Add(TypeDefinitionHandle from, MethodSignature<ImmutableArray<TypeDefinitionHandle>> signature)
    {
        Add(from, signature.ReturnType);
        foreach (var parameter in signature.ParameterTypes)
        {
            Add(from, parameter);
        }
    }

    private void Add(TypeDefinitionHandle from, ImmutableArray<TypeDefinitionHandle> types)
    {
        foreach (var to in types)
        {
            _uses.Add(new TypeUse(NameOf(from), NameOf(to)));
        }
    }

    private string NameOf(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        while (type.GetDeclaringType() is { IsNil: false } outer)
        {
            type = _metadata.GetTypeDefinition(outer);
        }

        return $"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}";
    }

    /// <summary>The types of this assembly that a token names.</summary>
    private ImmutableArray<TypeDefinitionHandle> Types(EntityHandle handle) => handle.IsNil ? [] : handle.Kind switch
    {
        HandleKind.TypeDefinition => [(TypeDefinitionHandle)handle],
        HandleKind.TypeSpecification => _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
        HandleKind.MethodDefinition => [_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()],
        HandleKind.FieldDefinition => [_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()],
        HandleKind.MemberReference => Types(_metadata.GetMemberReference((MemberReferenceHandle)handle)),
        HandleKind.MethodSpecification => Types(_metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
        _ => [],
    };

    private ImmutableArray<TypeDefinitionHandle> Types(MemberReference member) => member.GetKind() is MemberReferenceKind.Field
        ? [.. Types(member.Parent), .. member.DecodeFieldSignature(this, null)]
        : [.. Types(member.Parent), .. Types(member.DecodeMethodSignature(this, null))];

    private ImmutableArray<TypeDefinitionHandle> Types(MethodSpecification method) =>
        [.. Types(method.Method), .. method.DecodeSignature(this, null).SelectMany(static argument => argument)];

    private static IEnumerable<TypeDefinitionHandle> Types(MethodSignature<ImmutableArray<TypeDefinitionHandle>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(static parameter => parameter)];

    // What a signature is made of: its types, flattened.
    ImmutableArray<TypeDefinitionHandle> ISignatureTypeProvider<ImmutableArray<TypeDefinitionHandle>, object?>.GetFunctionPointerType(
        MethodSignature<ImmutableArray<TypeDefinitionHandle>> signature) => [.. Types(signature)];

    ImmutableArray<TypeDefinitionHandle> ISignatureTypeProvider<ImmutableArray<TypeDefinitionHandle>, object?>.GetGenericMethodParameter(object? genericContext,
        int index) => [];

    ImmutableArray<TypeDefinitionHandle> ISignatureTypeProvider<ImmutableArray<TypeDefinitionHandle>, object?>.GetGenericTypeParameter(object? genericContext,
        int index) => [];

    ImmutableArray<TypeDefinitionHandle> ISignatureTypeProvider<ImmutableArray<TypeDefinitionHandle>, object?>.GetModifiedType(
        ImmutableArray<TypeDefinitionHandle> modifier, ImmutableArray<TypeDefinitionHandle> unmodifiedType, bool isRequired) =>
            [.. modifier, .. unmodifiedType];

    ImmutableArray<TypeDefinitionHandle> ISignatureTypeProvider<ImmutableArray<TypeDefinitionHandle>, object?>.GetPinnedType(
        ImmutableArray<TypeDefinitionHandle> elementType) => elementType;

    ImmutableArray<TypeDefinitionHandle> ISignatureTypeProvider<ImmutableArray<TypeDefinitionHandle>, object?>.GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Types(handle);

    ImmutableArray<TypeDefinitionHandle> ISimpleTypeProvider<ImmutableArray<TypeDefinitionHandle>>.GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    ImmutableArray<TypeDefinitionHandle> ISimpleTypeProvider<ImmutableArray<TypeDefinitionHandle>>.GetTypeFromDefinition(
        MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [handle];

    ImmutableArray<TypeDefinitionHandle> ISimpleTypeProvider<ImmutableArray<TypeDefinitionHandle>>.GetTypeFromReference(
        MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [];

    ImmutableArray<TypeDefinitionHandle> IConstructedTypeProvider<ImmutableArray<TypeDefinitionHandle>>.GetArrayType(
        ImmutableArray<TypeDefinitionHandle> elementType, ArrayShape shape) => elementType;

    ImmutableArray<TypeDefinitionHandle> IConstructedTypeProvider<ImmutableArray<TypeDefinitionHandle>>.GetByReferenceType(
        ImmutableArray<TypeDefinitionHandle> elementType) => elementType;

    ImmutableArray<TypeDefinitionHandle> IConstructedTypeProvider<ImmutableArray<TypeDefinitionHandle>>.GetGenericInstantiation(
        ImmutableArray<TypeDefinitionHandle> genericType, ImmutableArray<ImmutableArray<TypeDefinitionHandle>> typeArguments) =>
        [.. genericType, .. typeArguments.SelectMany(static argument => argument)];

    ImmutableArray<TypeDefinitionHandle> IConstructedTypeProvider<ImmutableArray<TypeDefinitionHandle>>.GetPointerType(
        ImmutableArray<TypeDefinitionHandle> elementType) => elementType;

    ImmutableArray<TypeDefinitionHandle> ISZArrayTypeProvider<ImmutableArray<TypeDefinitionHandle>>.GetSZArrayType(
        ImmutableArray<TypeDefinitionHandle> elementType) => elementType;
}
