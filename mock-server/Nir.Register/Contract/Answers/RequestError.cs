using Nir.Sdk.Contract;

namespace Nir.Register.Contract.Answers;

/// <summary>A request that cannot be read or is not allowed in. It is answered with the problem.</summary>
internal sealed class RequestError(NirProblem problem) : Exception(problem.Title)
{
    public NirProblem Problem { get; } = problem;
}
