using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>The law that a field or property begins with, when its initialiser names a member of the enum outright.</summary>
internal static class StartValue
{
    /// <summary>Null when there is no initialiser, or it is anything else.</summary>
    public static long? Of(ISymbol member, RegimeTable table) => Of(Initialiser(member)?.ToString(), member, table);

    /// <summary>The number that an initialiser's text names.</summary>
    public static long? Of(string? text, ISymbol member, RegimeTable table)
    {
        var type = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
        if (text is null || table.DimensionOf(type) is null)
            return null;

        var (holder, name) = text.LastIndexOf('.') is var dot and >= 0 ? (text.Substring(0, dot), text.Substring(dot + 1)) : ("", "");
        return holder.EndsWith(type.Name, StringComparison.Ordinal)
            && type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue is { } value
            ? Convert.ToInt64(value, CultureInfo.InvariantCulture)
            : null;
    }

    private static ExpressionSyntax? Initialiser(ISymbol member) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        VariableDeclaratorSyntax { Initializer: { } initialiser } => initialiser.Value,
        PropertyDeclarationSyntax { Initializer: { } initialiser } => initialiser.Value,
        _ => null,
    };
}
