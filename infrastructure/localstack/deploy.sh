#!/bin/sh
# Deploys the built packages to a running LocalStack and prints the address of the API.
# TOKEN_ISSUER and TOKEN_KEYS_URL: who signs tokens, as LocalStack reaches it. STANDARD_SECRET: what posts of the source "standard" are signed with.
set -eu
cd "$(dirname "$0")/../.."
: "${TOKEN_ISSUER:?}" "${TOKEN_KEYS_URL:?}"
export AWS_ENDPOINT_URL="${AWS_ENDPOINT_URL:-http://localhost:4566}"
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=eu-west-1

aws s3api head-bucket --bucket tradewind-packages 2>/dev/null || aws s3 mb s3://tradewind-packages
aws secretsmanager describe-secret --secret-id tradewind/webhooks/standard >/dev/null 2>&1 ||
    aws secretsmanager create-secret --name tradewind/webhooks/standard --secret-string "[\"${STANDARD_SECRET:-whsec_dHJhZGV3aW5kLWxvY2FsLWRldmVsb3BtZW50}\"]"
aws sesv2 create-email-identity --email-identity example.com >/dev/null 2>&1 || true

sam deploy --stack-name tradewind --s3-bucket tradewind-packages --capabilities CAPABILITY_IAM --no-confirm-changeset --no-fail-on-empty-changeset \
    --parameter-overrides PaymentGateway=sandbox Stage=localstack Release="$(date +%s)" TokenIssuer="$TOKEN_ISSUER" TokenKeysUrl="$TOKEN_KEYS_URL"
aws cloudformation describe-stacks --stack-name tradewind --query 'Stacks[0].Outputs[?OutputKey==`ApiUrl`].OutputValue' --output text
