using System.Globalization;
using System.Reflection;

namespace Nir.Docs;

/// <summary>Writes a type or a member as one line of C#-like text.</summary>
internal static class ApiSignature
{
    private static NullabilityInfoContext Nullability => new();

    public static string Of(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = new[] { type.BaseType }
            .Where(static b => b is not null && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum))
            .Concat(type.GetInterfaces().Where(static i => i.IsPublic).OrderBy(Name, StringComparer.Ordinal))
            .Select(static b => Name(b!)).ToList();
        return $"{kind} {type.Namespace}.{Name(type)}{(bases.Count == 0 || type.IsEnum ? "" : $" : {string.Join(", ", bases)}")}";
    }

    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } field => $"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        ConstructorInfo constructor => $"{Access(constructor)}new({Parameters(constructor)})",
        MethodInfo method => $"{Access(method)}{Modifier(method)}{Annotated(Nullability.Create(method.ReturnParameter), method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})",
        PropertyInfo property => Property(property),
        _ => member.ToString() ?? member.Name,
    };

    private static string Property(PropertyInfo property)
    {
        var accessor = property.GetMethod ?? property.SetMethod!;
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Any(static modifier => modifier.Name == "IsExternalInit") == true;
        var setter = property.SetMethod is { IsPublic: true } or { IsFamily: true } ? isInit ? " init;" : " set;" : "";
        var required = property.CustomAttributes.Any(static attribute => attribute.AttributeType.Name == "RequiredMemberAttribute") ? "required " : "";
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(static p => Name(p.ParameterType)))}]" : "";
        return $"{Access(accessor)}{Modifier(accessor)}{required}{Annotated(Nullability.Create(property), property.PropertyType)} {property.Name}{index} {{ get;{setter} }}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifier(MethodBase method) => method switch
    {
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(static argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static parameter =>
        $"{(parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "")}{Annotated(Nullability.Create(parameter), parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}"));

    private static string Annotated(NullabilityInfo nullability, Type type) =>
        Name(type) + (!type.IsValueType && nullability.ReadState is NullabilityState.Nullable ? "?" : "");

    private static string Name(Type type) => type switch
    {
        { IsByRef: true } => Name(type.GetElementType()!),
        { IsArray: true } => $"{Name(type.GetElementType()!)}[]",
        _ when Nullable.GetUnderlyingType(type) is { } underlying => $"{Name(underlying)}?",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        { IsNested: true, IsGenericParameter: false } => $"{Name(type.DeclaringType!)}.{type.Name}",
        _ => type.Name,
    };
}
