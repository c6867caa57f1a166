using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>NIR4055: a text whose name says that it is a person's number is logged.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NamedIdentifikatorAnalyzer : IdentifierFlowAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR4055);

    private const string Signs = "*xX#•";

    private protected override bool FollowsNames => true;

    // A body that names a number and writes to a log.
    private protected override bool IsWalked(OperationBlockAnalysisContext block, Lazy<Receivers> receivers) =>
        IdentifierNames.MayBeIn(block.OperationBlocks[0].Syntax.SyntaxTree) && Mentions(block, IdentifierNames.IsIdentifier)
        && block.OperationBlocks.Any(body => body.Descendants().OfType<IInvocationOperation>()
            .Any(call => call.TargetMethod.Parameters.Any(parameter => receivers.Value.Find(call.TargetMethod, parameter) is ReceiverKind.Log)
                || call.Instance is IMemberReferenceOperation { Member: var member } && Carrier.IsWriter(member)));

    /// <inheritdoc/>
    private protected override bool Shows(Finding finding) => !IsMasked(finding.Evidence is [var source, ..] ? source : finding.Syntax);

    // A part of it, and a mask for all the rest beside: fnr[..6] + "*****", fnr.Substring(0, 6).PadRight(11, '*'), $"{fnr[..6]}*****".
    private static bool IsMasked(SyntaxNode number) => IsPart(number.Parent) && number.Ancestors()
        .TakeWhile(static one => one is (ExpressionSyntax and not AnonymousFunctionExpressionSyntax) or ArgumentSyntax or ArgumentListSyntax
            or InterpolationSyntax)
        .Last().DescendantTokens().Any(IsMask);

    private static bool IsPart(SyntaxNode? use) => use switch
    {
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: RangeExpressionSyntax }] } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Substring" or "Remove" or "AsSpan", Parent: InvocationExpressionSyntax } => true,
        // text.Append(fnr, 0, 6)
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 3, Parent: InvocationExpressionSyntax call } } =>
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" },
        _ => false,
    };

    private static bool IsMask(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.CharacterLiteralToken => Signs.IndexOf(token.ValueText, StringComparison.Ordinal) >= 0,
        SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken =>
            Signs.Any(sign => token.ValueText.IndexOf(new string(sign, 2), StringComparison.Ordinal) >= 0),
        _ => false,
    };
}
