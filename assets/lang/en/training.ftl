# Training: playing, quiz and editing of scenarios.
