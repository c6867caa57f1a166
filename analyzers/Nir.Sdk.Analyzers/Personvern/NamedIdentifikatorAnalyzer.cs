using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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

    private protected override bool FollowsNames => true;

    // A body that names a number and writes to a log.
    private protected override bool IsWalked(OperationBlockAnalysisContext block, Lazy<Receivers> receivers) =>
        IdentifierNames.MayBeIn(block.OperationBlocks[0].Syntax.SyntaxTree) && Mentions(block, IdentifierNames.IsIdentifier)
        && block.OperationBlocks.Any(body => body.Descendants().OfType<IInvocationOperation>()
            .Any(call => call.TargetMethod.Parameters.Any(parameter => receivers.Value.Find(call.TargetMethod, parameter) is ReceiverKind.Log)
                || call.Instance is IMemberReferenceOperation { Member: var member } && Carrier.IsWriter(member)));

    /// <inheritdoc/>
    private protected override bool Shows(Finding finding) => !IsMasked(finding.Evidence is [var source, ..] ? source : finding.Syntax);

    // A part of it, and a mask for all the rest: fnr[..6] + "*****", fnr.Substring(0, 6).PadRight(11, '*').
    private static bool IsMasked(SyntaxNode number) => Part(number) is { } part && part.Parent switch
    {
        BinaryExpressionSyntax sum => IsMask(sum.Left == part ? sum.Right : sum.Left),
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } =>
            text.Contents.OfType<InterpolatedStringTextSyntax>().Any(static one => IsMask(one.TextToken.ValueText.Trim())),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "PadLeft" or "PadRight", Parent: InvocationExpressionSyntax call } =>
            call.ArgumentList.Arguments is [_, { Expression: var sign }] && IsMask(sign),
        _ => false,
    };

    private static ExpressionSyntax? Part(SyntaxNode number) => number.Parent switch
    {
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: RangeExpressionSyntax }] } range => range,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Substring" or "Remove", Parent: InvocationExpressionSyntax call } => call,
        _ => null,
    };

    private static bool IsMask(ExpressionSyntax sign) => sign switch
    {
        LiteralExpressionSyntax literal => IsMask(literal.Token.ValueText),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax letter }, _] } => IsMask(letter.Token.ValueText),
        _ => false,
    };

    private static bool IsMask(string text) => text.Length > 0 && text.Trim('*', 'x', 'X', '#', '•').Length == 0;
}
