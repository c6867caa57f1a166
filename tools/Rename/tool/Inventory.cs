using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

public sealed record Decl(string Name, string Kind, string File, string Container, bool Public);

public static class Inventory
{
    public static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    public static IEnumerable<Decl> Of(string file, string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, Options).GetRoot();
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case BaseNamespaceDeclarationSyntax n:
                    foreach (var part in n.Name.ToString().Split('.')) yield return D(part, "namespace", node);
                    break;
                case EnumMemberDeclarationSyntax e: yield return D(e.Identifier.ValueText, "enummember", node); break;
                case BaseTypeDeclarationSyntax t: yield return D(t.Identifier.ValueText, "type", node); break;
                case DelegateDeclarationSyntax t: yield return D(t.Identifier.ValueText, "type", node); break;
                case MethodDeclarationSyntax m: yield return D(m.Identifier.ValueText, "method", node); break;
                case LocalFunctionStatementSyntax m: yield return D(m.Identifier.ValueText, "localfunction", node); break;
                case PropertyDeclarationSyntax p: yield return D(p.Identifier.ValueText, "property", node); break;
                case EventDeclarationSyntax p: yield return D(p.Identifier.ValueText, "property", node); break;
                case TypeParameterSyntax p: yield return D(p.Identifier.ValueText, "typeparameter", node); break;
                case ParameterSyntax p when p.Identifier.ValueText.Length > 0:
                    yield return D(p.Identifier.ValueText, p.Parent?.Parent is RecordDeclarationSyntax ? "property" : p.Parent is LambdaExpressionSyntax || p.Parent?.Parent is LambdaExpressionSyntax ? "lambda" : "parameter", node);
                    break;
                case VariableDeclaratorSyntax v:
                    yield return D(v.Identifier.ValueText, v.Parent?.Parent is BaseFieldDeclarationSyntax ? "field" : "local", node); break;
                case SingleVariableDesignationSyntax s: yield return D(s.Identifier.ValueText, "local", node); break;
                case ForEachStatementSyntax f: yield return D(f.Identifier.ValueText, "local", node); break;
                case CatchDeclarationSyntax c when c.Identifier.ValueText.Length > 0: yield return D(c.Identifier.ValueText, "local", node); break;
                case FromClauseSyntax q: yield return D(q.Identifier.ValueText, "local", node); break;
                case LetClauseSyntax q: yield return D(q.Identifier.ValueText, "local", node); break;
                case JoinClauseSyntax q: yield return D(q.Identifier.ValueText, "local", node); break;
                case TupleElementSyntax te when te.Identifier.ValueText.Length > 0: yield return D(te.Identifier.ValueText, "tuple", node); break;
                case NameColonSyntax nc when nc.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax }: yield return D(nc.Name.Identifier.ValueText, "tuple", node); break;
                case NameEqualsSyntax ne when ne.Parent is AnonymousObjectMemberDeclaratorSyntax: yield return D(ne.Name.Identifier.ValueText, "anonymous", node); break;
                case UsingDirectiveSyntax u when u.Alias != null: yield return D(u.Alias.Name.Identifier.ValueText, "type", node); break;
                case LabeledStatementSyntax l: yield return D(l.Identifier.ValueText, "label", node); break;
            }
        }

        Decl D(string name, string kind, SyntaxNode node)
        {
            var type = node.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText ?? "";
            var mods = (node as MemberDeclarationSyntax)?.Modifiers ?? default;
            var pub = (mods.Any(SyntaxKind.PublicKeyword) || node.Parent is InterfaceDeclarationSyntax) && !mods.Any(SyntaxKind.OverrideKeyword)
                && node.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(t => t.Modifiers.Any(SyntaxKind.PublicKeyword));
            return new Decl(name, kind, file, type, pub);
        }
    }
}
