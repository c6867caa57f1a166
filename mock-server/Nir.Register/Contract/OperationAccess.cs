namespace Nir.Register.Contract;

/// <summary>Who may call an operation.</summary>
internal enum OperationAccess
{
    /// <summary>A transfer user with a token. Which families its role covers the register itself decides.</summary>
    TransferUser = 0,

    /// <summary>Anyone, without a token.</summary>
    Anyone = 1,
}
